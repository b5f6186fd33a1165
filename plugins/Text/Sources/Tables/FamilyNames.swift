/// Common family names of Chinese, Korean and Japanese, which tell a short line that is somebody's name from one that is a
/// word: those scripts have no capitals.
enum FamilyNames {
    /// Whether a line without other signs is a family name and a given name.
    static func opens(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars).filter { !Folding.isSpace($0) }
        guard (2...6).contains(scalars.count), scalars.allSatisfy(LineShape.isDense) else { return false }
        let hasKana = scalars.contains { (0x3041...0x30FF).contains($0.value) }
        let hasHangul = scalars.contains { (0xAC00...0xD7A3).contains($0.value) }
        if hasHangul {
            guard (2...4).contains(scalars.count), scalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) }) else {
                return false
            }
            if scalars.count == 3 { return korean.contains(String(scalars[0])) }
            return scalars.count == 4 && koreanPairs.contains(String(scalars[0]) + String(scalars[1]))
        }
        let pair = String(scalars[0]) + String(scalars[1])
        if (3...5).contains(scalars.count), japanese.contains(pair) || japanese.contains(String(scalars[0])) && hasKana
        {
            return true
        }
        if hasKana { return false }
        return scalars.count == 3 && chinese.contains(String(scalars[0]))
            || (3...4).contains(scalars.count) && chinesePairs.contains(pair)
    }

    private static let chinese = signs(
        """
        王李张劉刘陈陳楊杨黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘蒋蔣蔡余于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范范廖石金
        贾賈夏韦韋方白邹鄒孟熊秦邱江尹薛闫闫段雷侯龙龍史陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧
        """)
    private static let chinesePairs: Set<String> = ["欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "司徒", "慕容", "令狐"]
    private static let korean = signs("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모")
    private static let koreanPairs: Set<String> = ["남궁", "황보", "제갈", "선우", "독고", "사공", "서문"]
    private static let japanese: Set<String> = Set(
        """
        佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|阿部|池田|橋本|山下|石川|中島|前田|藤田|後藤|小川|岡田|村上|長谷|近藤|石井
        坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田
        村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|古川|市川|水野|小松|島田|小山|高野|山内|西田|渡瀬|川口|川崎|西川|東野|本田|本多
        荒木|大久|平田|石原|岩田|森本|樋口|飯田|矢野|松下|須藤|永井|北村|河野|安田|吉川|吉村|星野|関口|片山|大島|辻本|服部|川上|永田|浅野|田口|堀内|松原|土屋|福島|大橋|秋山|熊谷|黒田|中田|本間|川村|岩本
        林|森|原|関|辻|堀|東|南|谷
        """.split { $0 == "|" || $0 == "\n" }.map(String.init))

    private static func signs(_ list: String) -> Set<String> {
        Set(list.unicodeScalars.filter(LineShape.isDense).map { String($0) })
    }
}
