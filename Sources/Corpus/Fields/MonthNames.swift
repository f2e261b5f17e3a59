// Names of months in the languages of the press that an English archive holds beside its own.

/// Months by their names in English, French, German, Spanish, Italian, Portuguese, Dutch, the languages of Scandinavia, Polish,
/// Russian and Ukrainian, as dates have them.
enum MonthNames {
    /// The month of a name in lower case, 1 to 12; of English ones the first three letters are enough.
    static func month(_ word: String) -> Int? { table[word] }

    private static let table: [String: Int] = {
        var table: [String: Int] = [:]
        for language in languages {
            for (index, names) in language.enumerated() {
                for name in names.split(separator: "/") { table[String(name)] = index + 1 }
            }
        }
        return table
    }()

    // "listopada" is missing: it is November in Polish, and October in Croatian.
    private static let languages: [[String]] = [
        [
            "january/jan", "february/feb", "march/mar", "april/apr", "may", "june/jun", "july/jul", "august/aug",
            "september/sep/sept", "october/oct", "november/nov", "december/dec",
        ],
        [
            "janvier/janv", "février/févr/fév/fevrier", "mars", "avril/avr", "mai", "juin", "juillet/juil",
            "août/aout", "septembre", "octobre", "novembre", "décembre/déc/decembre",
        ],
        [
            "januar/jänner", "februar", "märz/mär/mrz/maerz", "april", "mai", "juni", "juli", "august", "september",
            "oktober/okt", "november", "dezember/dez",
        ],
        [
            "enero/ene", "febrero", "marzo", "abril/abr", "mayo", "junio", "julio", "agosto/ago",
            "septiembre/setiembre", "octubre", "noviembre", "diciembre/dic",
        ],
        [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ],
        [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro",
        ],
        [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        [
            "januari", "februari", "mars/marts", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "desember",
        ],
        [
            "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
            "października", "", "grudnia",
        ],
        [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ],
        [
            "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
            "листопада", "грудня",
        ],
    ]
}
