/// Labels in scripts without spaces between words, each of two ideographs.
enum IdeographicLabels {
    /// A change is looked for first, since 更新日 may stand beside 公開日.
    static let all: [(DateLabel, Set<UInt64>)] = [
        (.modified, keys("更新 最終 改定 修正 修改 変更 變更 編輯 编辑 改訂 修訂 修订")),
        (.other, keys("開催 期限 締切 截止 生年 有效 有効 開始 終了 申込 予定 発売 结束 報名 报名 出生 逝世")),
        (.published, keys("公開 発行 掲載 投稿 配信 作成 発表 登録 初出 発布 发布 發布 發佈 发表 發表 刊登 刊出 发稿 上传 上傳 创建 建立 出版 新规")),
    ]

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(
            words.split(separator: " ").compactMap { word in
                let scalars = word.unicodeScalars.map { UInt64($0.value) }
                return scalars.count == 2 ? key(scalars[0], scalars[1]) : nil
            })
    }

    /// The key of two ideographs.
    static func key(_ first: UInt64, _ second: UInt64) -> UInt64 { first << 32 | second }
}
