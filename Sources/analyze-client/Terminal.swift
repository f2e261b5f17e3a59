// What is known of the terminal: whether there is one, how wide it is, whether it shall be coloured.

import Glibc

/// The terminal behind a descriptor.
struct Terminal {
    /// Whether the descriptor is a terminal.
    var isTerminal: Bool
    /// Columns to fill.
    var width: Int
    /// Whether to colour.
    var isColoured: Bool

    /// Looks at a descriptor.
    init(descriptor: Int32, noColor: Bool) {
        isTerminal = isatty(descriptor) == 1
        var size = winsize()
        if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            width = Int(size.ws_col)
        } else {
            width = environment("COLUMNS").flatMap { Int($0) }.map { min(max($0, 20), 10_000) } ?? 120
        }
        // https://no-color.org: any value that is not empty.
        let isRefused = noColor || !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
        isColoured = isTerminal && !isRefused
    }

    init(isTerminal: Bool, width: Int, isColoured: Bool) {
        self.isTerminal = isTerminal
        self.width = width
        self.isColoured = isColoured
    }
}

/// A variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// How a piece of text is shown.
enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case mark = "1;33"
    case green = "32"
    case red = "31"
    case cyan = "36"

    /// The text with the escape sequences around it, where colours are wanted.
    func applied(to text: String, _ isColoured: Bool) -> String {
        isColoured && self != .plain && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
