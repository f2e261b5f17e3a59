// Designations that the table does not hold: their prefixes say what they are.

/// A prefix of designations.
struct Designator: Sendable {
    var category: Category
    /// Most digits after the hyphen.
    var digits: Int
    /// True where the prefix means other things as well: motorways, vitamins, rooms.
    var needsContext: Bool
    var origin: String

    /// By prefix, in its own capitals.
    static let table: [String: Designator] = {
        var table: [String: Designator] = [:]
        for (category, digits, needsContext, origin, prefixes) in lists {
            for prefix in prefixes.split(separator: " ") {
                table[String(prefix)] = Designator(
                    category: category,
                    digits: digits,
                    needsContext: needsContext,
                    origin: origin
                )
            }
        }
        return table
    }()

    private static let lists: [(Category, Int, Bool, String, String)] = [
        (.aeroplane, 3, false, "RUS", "Su Sukhoi MiG Mig MIG Yak Tu Il Be"),
        (.aeroplane, 3, true, "UKR", "An"),
        (.aeroplane, 2, true, "USA", "F B C A"),
        (.aeroplane, 3, false, "USA", "FA KC RC EC AC MC EA AV OV HC WC"),
        (.aeroplane, 2, true, "CHN", "J"),
        (.aeroplane, 4, false, "CHN", "JH KJ JF"),
        (.helicopter, 3, false, "RUS", "Mi Ka"),
        (.helicopter, 2, false, "USA", "AH UH CH MH SH OH HH"),
        (.helicopter, 2, true, "CHN", "Z"),
        (.drone, 3, false, "USA", "MQ RQ XQ"),
        (.drone, 3, true, "CHN", "WZ GJ TB"),
        (.tank, 2, true, "RUS", "T"),
        (.armouredVehicle, 3, false, "RUS", "BMP BTR BMD BRDM"),
        (.rocketLauncher, 3, false, "RUS", "BM TOS"),
        (.missile, 3, false, "RUS", "Kh"),
        (.missile, 2, true, "RUS", "RS SS"),
        (.missile, 3, false, "USA", "AIM AGM BGM MGM RGM UGM LGM"),
        (.missile, 3, false, "CHN", "DF JL YJ CJ PL"),
        (.missile, 2, false, "PRK", "Hwasong Pukguksong"),
        (.missile, 2, true, "PRK", "KN"),
        (.airDefence, 3, true, "RUS", "S SA"),
        (.airDefence, 3, false, "USA", "MIM FIM RIM PAC"),
        (.airDefence, 3, false, "CHN", "HQ"),
        (.antiTank, 3, false, "USA", "FGM"),
        (.antiTank, 2, false, "RUS", "RPG"),
        (.munition, 4, false, "USA", "GBU BLU CBU"),
        (.munition, 4, false, "RUS", "FAB KAB RBK ODAB OFAB"),
        (.smallArms, 3, false, "", "AK AR"),
        (.radar, 3, false, "USA", "TPQ TPY SPY TPS APG"),
    ]
}

/// Prefixes of ships' names.
enum ShipPrefixes {
    static let all = Hashed.set(text)
    static let list = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

    private static let text = """
        USS HMS HMAS HMCS HMNZS HNLMS INS JS ROKS FS ITS ESPS CSS BRP TCG KRI FGS HDMS ORP USNS USCGC PNS HNoMS HSwMS
        SMS RFA BNS SLNS KNM
        """
}
