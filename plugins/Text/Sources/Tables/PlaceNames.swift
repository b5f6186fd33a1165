/// Places that news texts open with: capitals and large cities as several languages write them. The list only decides
/// where nothing but the place shows a dateline: `LONDON — …`.
enum PlaceNames {
    static func contains(_ place: some StringProtocol) -> Bool {
        names.contains(String(decoding: Folding.fold(place), as: UTF8.self))
    }

    private static let names = Set(
        list.split { $0 == "|" || $0 == "\n" }.map { String(decoding: Folding.fold($0), as: UTF8.self) })

    private static let list = """
        London|Londres|Londra|Londen|Paris|Parigi|París|Parijs|Berlin|Berlín|Berlino|Bonn|Hamburg|Hambourg|München
        Munich|Munchen|Múnich|Monaco|Köln|Cologne|Frankfurt|Frankfurt/Main|Frankfurt am Main|Francfort|Stuttgart
        Düsseldorf|Dresden|Leipzig|Hannover|Hanover|Nürnberg|Nuremberg|Bremen|Potsdam|Magdeburg|Erfurt|Mainz|Wiesbaden
        Kiel|Schwerin|Saarbrücken|Karlsruhe|Essen|Dortmund|Wolfsburg
        Wien|Vienna|Vienne|Viena|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Bregenz|Eisenstadt|St. Pölten|Bern|Berne
        Zürich|Zurich|Genf|Geneva|Genève|Ginebra|Ginevra|Basel|Bâle|Lausanne|Luzern|Davos|Brüssel|Brussels|Bruxelles
        Bruselas|Brussel|Antwerpen|Luxembourg|Luxemburg|Amsterdam|Den Haag|The Hague|La Haye|La Haya|L'Aja|Rotterdam
        Utrecht|Straßburg|Strasbourg|Estrasburgo|Marseille|Lyon|Lille|Nice|Bordeaux|Toulouse|Nantes|Cannes|Calais
        Madrid|Barcelona|Barcelone|Sevilla|Seville|Valencia|Bilbao|Zaragoza|Málaga|Santiago de Compostela|Lisbon
        Lisboa|Lisbonne|Lissabon|Porto|Rome|Roma|Rom|Milan|Milano|Mailand|Turin|Torino|Naples|Napoli|Neapel|Venice
        Venezia|Venedig|Florence|Firenze|Bologna|Genova|Palermo|Bari|Vatican City|Vatikanstadt|Città del Vaticano
        Cité du Vatican|Ciudad del Vaticano|Athens|Athen|Athènes|Atenas|Atene|Αθήνα|Θεσσαλονίκη|Nicosia|Λευκωσία
        Valletta
        Copenhagen|København|Kopenhagen|Copenhague|Stockholm|Estocolmo|Göteborg|Gothenburg|Malmö|Oslo|Bergen|Trondheim
        Helsinki|Tampere|Turku|Reykjavik|Reykjavík|Dublin|Belfast|Edinburgh|Glasgow|Cardiff|Manchester|Birmingham
        Liverpool|Leeds|Oxford|Cambridge
        Warsaw|Warschau|Warszawa|Varsovie|Varsovia|Kraków|Krakow|Gdańsk|Wrocław|Poznań|Łódź|Prague|Praha|Prag|Praga
        Brno|Bratislava|Košice|Budapest|Bukarest|Bucharest|București|Bucarest|Cluj|Sofia|София|Belgrade|Beograd
        Belgrad|Београд|Zagreb|Ljubljana|Sarajevo|Skopje|Скопје|Pristina|Prishtina|Tirana|Tiranë|Podgorica|Chisinau
        Chișinău|Vilnius|Riga|Rīga|Tallinn
        Moscow|Moskau|Moscou|Moscú|Mosca|Moskva|Москва|St. Petersburg|St Petersburg|Санкт-Петербург|Екатеринбург
        Новосибирск|Казань|Владивосток|Сочи|Kyiv|Kiev|Kiew|Київ|Киев|Lviv|Львів|Львов|Odesa|Odessa|Одеса|Одесса
        Kharkiv|Харків|Харьков|Minsk|Минск|Мінськ|Tbilisi|Тбилиси|Yerevan|Ереван|Baku|Баку|Bakı|Astana|Астана|Almaty
        Алматы|Tashkent|Ташкент|Bishkek|Бишкек|Dushanbe|Душанбе|Ashgabat|Ашхабад
        Washington|Washington, D.C.|Washington D.C.|Washington, DC|Washington DC|New York|New York City|Nueva York
        Nova York|Los Angeles|San Francisco|Chicago|Houston|Dallas|Austin|Boston|Miami|Atlanta|Philadelphia|Phoenix
        Seattle|Denver|Detroit|Las Vegas|New Orleans|San Diego|Honolulu|Minneapolis|Portland|Baltimore|Salt Lake City
        United Nations|Vereinte Nationen|Nations unies|Naciones Unidas|Toronto|Ottawa|Montreal|Montréal|Quebec|Québec
        Vancouver|Calgary|Mexico City|Ciudad de México|México|Mexiko-Stadt|Mexico|Guadalajara|Monterrey
        Havana|La Habana|Guatemala City|Guatemala|San Salvador|Tegucigalpa|Managua|San José|Panama City|Panamá
        Ciudad de Panamá|Bogotá|Bogota|Medellín|Caracas|Quito|Guayaquil|Lima|La Paz|Santiago|Santiago de Chile
        Buenos Aires|Montevideo|Asunción|Brasilia|Brasília|São Paulo|Sao Paulo|Rio de Janeiro|Rio|Belo Horizonte
        Porto Alegre|Salvador|Recife|Curitiba|San Juan|Santo Domingo|Port-au-Prince|Kingston
        Beijing|Peking|Pékin|Pekín|Pechino|Shanghai|Schanghai|Hong Kong|Hongkong|Guangzhou|Shenzhen|Macau|Taipei
        Taipeh|Tokyo|Tokio|Osaka|Kyoto|Hiroshima|Fukushima|Seoul|Séoul|Seúl|Busan|Pyongyang|Pjöngjang|Ulaanbaatar
        Hanoi|Hà Nội|Ho Chi Minh City|TP HCM|TPHCM|Bangkok|Phnom Penh|Vientiane|Yangon|Naypyitaw|Kuala Lumpur
        Singapore|Singapur|Singapour|Jakarta|Surabaya|Bandung|Denpasar|Manila|Manille|Dili|Port Moresby|Sydney
        Melbourne|Canberra|Brisbane|Perth|Adelaide|Wellington|Auckland|Suva
        New Delhi|Neu Delhi|Nouvelle-Delhi|Nueva Delhi|Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Bangalore|Hyderabad
        Lucknow|Patna|Ahmedabad|Pune|Srinagar|Chandigarh|Thiruvananthapuram|Kochi|Guwahati|Islamabad|Karachi|Lahore
        Peshawar|Quetta|Rawalpindi|Kabul|Dhaka|Colombo|Kathmandu|Thimphu|Male|नई दिल्ली|मुंबई|लखनऊ|पटना|भोपाल|जयपुर
        ঢাকা|কলকাতা
        Ankara|Istanbul|İstanbul|Estambul|Izmir|İzmir|Antalya|Diyarbakır|Tehran|Teheran|Téhéran|Teherán|تهران|Baghdad
        Bagdad|بغداد|Erbil|أربيل|Damascus|Damaskus|Damas|Damasco|دمشق|Beirut|Beyrouth|بيروت|Amman|عمان|عمّان|Jerusalem
        Jérusalem|Jerusalén|ירושלים|القدس|القدس المحتلة|Tel Aviv|תל אביב|Gaza|Gaza City|غزة|Ramallah|رام الله|Cairo
        Kairo|Le Caire|El Cairo|Il Cairo|القاهرة|Riyadh|Riad|الرياض|Jeddah|جدة|Dubai|دبي|Abu Dhabi|أبوظبي|أبو ظبي|Doha
        الدوحة|Kuwait|الكويت|Manama|المنامة|Muscat|مسقط|Sanaa|صنعاء|Aden|عدن
        Tripoli|طرابلس|Tunis|تونس|Algiers|Algier|Alger|الجزائر|Rabat|الرباط|Casablanca|الدار البيضاء|Khartoum|الخرطوم
        Addis Ababa|Addis Abeba|Nairobi|Kampala|Kigali|Dar es Salaam|Dodoma|Mogadishu|Djibouti|Lagos|Abuja|Accra|Dakar
        Bamako|Niamey|Ouagadougou|Abidjan|Kinshasa|Luanda|Harare|Lusaka|Maputo|Windhoek|Gaborone|Johannesburg|Pretoria
        Cape Town|Kapstadt|Durban|Antananarivo
        """
}
