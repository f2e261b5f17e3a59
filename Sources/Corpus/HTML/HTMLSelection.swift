// Chooses the paragraphs of a page that are the article.

/// Finds the element that holds the article and the paragraphs of it that are text.
///
/// Each paragraph gets a weight: running text counts for its words, lists of links and fragments count against. The
/// article is the element with the greatest sum, corrected by what names of classes say.
struct HTMLSelection {
    private let document: HTMLDocument
    private let usesHints: Bool
    /// What each paragraph is worth by its text alone.
    private(set) var goodness: [Float] = []
    /// The element chosen as the article's.
    private(set) var root = 0
    /// Whether that element says that it is the article.
    var isExplicit: Bool {
        usesHints && (document.nodes[root].tag == .article || document.nodes[root].hints.contains(.body))
    }
    /// The hints of each node with those that it gets from its parents.
    private var hints: [HTMLHints] = []
    /// Articles that are the posts of a live blog, in which the page's text stands.
    private var posts: Set<Int> = []
    /// Sums of weights: the weight of blocks a..<b is `sums[b] - sums[a]`.
    private var sums: [Double] = []

    init(_ document: HTMLDocument, usesHints: Bool) {
        self.document = document
        self.usesHints = usesHints
    }

    /// The indices of the paragraphs to keep.
    mutating func run(headline: String?) -> [Int] {
        guard !document.blocks.isEmpty else { return [] }
        goodness = document.blocks.map(Self.goodness)
        inheritHints()
        if usesHints { markTeasers() }
        sum()
        root = bestNode()
        if usesHints { keepArticle() }
        return keptBlocks(in: root, headline: headline)
    }

    /// What a paragraph is worth by its text: positive for running text.
    static func goodness(_ block: HTMLDocument.Block) -> Float {
        let words = Float(block.words)
        guard words > 0 else { return 0 }
        let density = block.linkDensity
        if density > block.densityLimit {
            return block.words > 25 && block.endsSentence ? words * 0.2 : -min(words, 30) * 0.4
        }
        if block.tag.headingLevel > 0 { return 0 }
        if block.words >= 8, block.endsSentence || block.punctuation >= 2 { return words * (1 - density) }
        if block.words >= 25, block.punctuation >= 1 { return words * (1 - density) }
        if block.endsSentence, block.words >= 3, density < 0.3 { return words * 0.5 }
        if block.words >= 20, density < 0.2 { return words * 0.3 }
        switch block.tag {
        case .td, .th: return 0
        case .li, .dd, .dt: return -0.5
        default: return -2
        }
    }

    /// Gives every node the hints of its parents, but not those of furniture that turns out to hold the page's text.
    private mutating func inheritHints() {
        let nodes = document.nodes
        hints = nodes.map { usesHints ? $0.hints : [] }
        guard usesHints else { return }
        var positive: [Double] = [0]
        positive.reserveCapacity(goodness.count + 1)
        for value in goodness { positive.append((positive.last ?? 0) + Double(max(value, 0))) }
        func text(_ node: HTMLDocument.Node) -> Double {
            positive[Int(node.endBlock)] - positive[Int(node.firstBlock)]
        }
        // Text outside of all furniture and comments, and text outside of comments.
        var undisputed = text(nodes[0])
        var total = undisputed
        var end: Int32 = 0
        var commentEnd: Int32 = 0
        for node in nodes {
            if node.hints.contains(.comment), node.firstBlock >= commentEnd {
                total -= text(node)
                commentEnd = node.endBlock
            }
            if !node.hints.isDisjoint(with: .furniture), node.firstBlock >= end {
                undisputed -= text(node)
                end = node.endBlock
            }
        }
        if usesHints { posts = livePosts(text) }
        var articleEnd: Int32 = 0
        var articleText = 0.0
        // The first h1, if it stands in an article element with a fair part of the text.
        let headlineBlock = Int32(clamping: document.blocks.firstIndex { $0.tag == .h1 } ?? -1)
        let hasHeadlineArticle = nodes.contains {
            $0.tag == .article && $0.firstBlock <= headlineBlock && headlineBlock < $0.endBlock
                && $0.hints.isDisjoint(with: .furniture) && text($0) > max(25, total * 0.1)
        }
        let headlines = headlineSums()
        func hasHeadline(_ node: HTMLDocument.Node) -> Bool {
            headlines[Int(node.endBlock)] > headlines[Int(node.firstBlock)]
        }
        let names: HTMLHints = [.drop, .weak, .meta, .summary, .caption, .pullQuote, .headline, .inlineDrop]
        for index in nodes.indices.dropFirst() {
            let node = nodes[index]
            var own = node.hints
            if !own.isDisjoint(with: names), text(node) > total * 0.5 {
                let share = undisputed / max(total, 1)
                if own.isDisjoint(with: .furniture) || share < (own.contains(.inlineDrop) ? 0.1 : 0.35) {
                    own.subtract(names)
                }
                if share < 0.1 { own.remove(.hidden) }
            }
            if own.contains(.drop), node.endBlock - node.firstBlock == 1, node.tag == .p, text(node) >= 40 {
                own.subtract([.drop, .weak, .inlineDrop])
            }
            var inherited = hints[Int(node.parent)].intersection(.inherited)
            if own.contains(.body) {
                own.subtract([.drop, .weak, .comment, .meta, .caption, .headline, .inlineDrop])
                if text(node) > total * 0.25 { inherited.subtract([.drop, .weak, .meta, .caption, .headline]) }
            }
            if node.tag == .article {
                // An article inside an article, or beside the one with the headline, is another story or a comment; one with a
                // headline of the first rank is not, as where pages were joined.
                let isOfItsOwn = hasHeadline(node) || posts.contains(index)
                if node.firstBlock < articleEnd, text(node) < 0.5 * articleText, !isOfItsOwn { own.insert(.drop) }
                if node.firstBlock >= articleEnd {
                    articleEnd = node.endBlock
                    articleText = text(node)
                    if articleEnd < headlineBlock || node.firstBlock > headlineBlock, hasHeadlineArticle, !isOfItsOwn {
                        own.insert(.drop)
                    }
                }
            }
            hints[index] = own.union(inherited)
        }
    }

    /// How many headlines of the first rank stand before each paragraph.
    private func headlineSums() -> [Int32] {
        var sums: [Int32] = [0]
        sums.reserveCapacity(document.blocks.count + 1)
        for block in document.blocks { sums.append((sums.last ?? 0) + (block.tag == .h1 ? 1 : 0)) }
        return sums
    }

    /// The posts of live blogs: articles side by side in an article, which hold the greater part of its text.
    ///
    /// Comments say that they are, and stories that are recommended have less text than the one they stand in.
    private func livePosts(_ text: (HTMLDocument.Node) -> Double) -> Set<Int> {
        var lists: [Int32: [Int]] = [:]
        var outer: HTMLDocument.Node?
        var posts: Set<Int> = []
        func close() {
            guard let article = outer else { return }
            let whole = text(article)
            for list in lists.values where list.count >= Self.leastPosts {
                guard list.reduce(0, { $0 + text(document.nodes[$1]) }) > whole * 0.5 else { continue }
                posts.formUnion(list)
            }
        }
        for (index, node) in document.nodes.enumerated() where node.tag == .article {
            if let article = outer, node.firstBlock < article.endBlock {
                if node.hints.isDisjoint(with: .furniture) { lists[node.parent, default: []].append(index) }
            } else {
                close()
                lists.removeAll(keepingCapacity: true)
                outer = node
            }
        }
        close()
        return posts
    }

    private static let leastPosts = 3

    /// Marks grids of teasers as furniture: three or more small neighbours, each with a linked line and some text.
    private mutating func markTeasers() {
        var candidates: [Int] = []
        var children = [Int32](repeating: 0, count: document.nodes.count)
        for (index, node) in document.nodes.enumerated() {
            let count = node.endBlock - node.firstBlock
            guard count >= 2, count <= 6, node.parent >= 0, !hints[index].contains(.drop), !posts.contains(index) else {
                continue
            }
            var words: Int32 = 0
            var hasLinkedLine = false
            for block in document.blocks[Int(node.firstBlock)..<Int(node.endBlock)] {
                words += block.words
                if block.words >= 2, block.linkDensity > 0.8 { hasLinkedLine = true }
            }
            guard hasLinkedLine, words < 90 else { continue }
            candidates.append(index)
            children[Int(node.parent)] += 1
        }
        for index in candidates where children[Int(document.nodes[index].parent)] >= 3 {
            let node = document.nodes[index]
            for child in index..<document.nodes.count {
                guard document.nodes[child].firstBlock < node.endBlock else { break }
                hints[child].insert(.drop)
            }
        }
    }

    private mutating func sum() {
        sums = [0]
        sums.reserveCapacity(goodness.count + 1)
        for (block, value) in zip(document.blocks, goodness) {
            let hints = self.hints[Int(block.node)]
            var weight = value
            if !hints.isDisjoint(with: .furniture) {
                weight = value > 0 ? -value * 0.3 : value
            } else if value > 0 {
                if !hints.isDisjoint(with: [.weak, .meta, .summary, .pullQuote]) { weight *= 0.5 }
                if hints.contains(.caption) { weight = 0 }
            }
            sums.append((sums.last ?? 0) + Double(weight))
        }
    }

    /// The deepest element that holds nearly all of the best sum.
    private func bestNode() -> Int {
        var best = -Double.infinity
        for index in document.nodes.indices { best = max(best, score(index)) }
        var chosen = 0
        var chosenScore = -Double.infinity
        for (index, node) in document.nodes.enumerated() {
            let score = score(index)
            guard score >= best * (usesHints && node.hints.contains(.body) ? 0.6 : 0.9), best > 0 else { continue }
            let hints = document.nodes[index].hints
            var adjusted = score
            if usesHints {
                if hints.contains(.body) { adjusted *= 1.2 }
                if hints.contains(.positive) { adjusted *= 1.05 }
            }
            // Later nodes with as much text lie deeper.
            if adjusted >= chosenScore * 0.98, node.endBlock > node.firstBlock {
                chosen = index
                chosenScore = max(adjusted, chosenScore)
            }
        }
        return chosen
    }

    /// Widens the choice where one paragraph alone outweighs an article that stands beside it, as terms of use may.
    ///
    /// An element that calls itself the article, and has the headline in it or no other beside it, is not thrown away for
    /// that. Nor is the paragraph, which is the story itself on some pages.
    private mutating func keepArticle() {
        let chosen = document.nodes[root]
        let paragraphs = goodness[Int(chosen.firstBlock)..<Int(chosen.endBlock)]
        let total = paragraphs.reduce(0) { $0 + max($1, 0) }
        guard total > 0, (paragraphs.max() ?? 0) > total * 0.8 else { return }
        let articles = document.nodes.indices.filter {
            document.nodes[$0].tag == .article && hints[$0].isDisjoint(with: .furniture)
        }
        let headline = Int32(clamping: document.blocks.firstIndex { $0.tag == .h1 } ?? -1)
        let article = articles.first {
            let node = document.nodes[$0]
            let isOutside = node.endBlock <= chosen.firstBlock || node.firstBlock >= chosen.endBlock
            let hasHeadline = node.firstBlock <= headline && headline < node.endBlock
            return isOutside && (hasHeadline || articles.count == 1)
        }
        // Only the outermost is looked at: articles in articles would be read again and again.
        guard let node = article.map({ document.nodes[$0] }), isStory(node) else { return }
        while document.nodes[root].firstBlock > node.firstBlock || document.nodes[root].endBlock < node.endBlock {
            guard document.nodes[root].parent >= 0 else { return }
            root = Int(document.nodes[root].parent)
        }
    }

    /// Whether an element has several paragraphs of running text.
    private func isStory(_ node: HTMLDocument.Node) -> Bool {
        let good = goodness[Int(node.firstBlock)..<Int(node.endBlock)].filter { $0 > 8 }
        return good.count >= 2 && good.reduce(0, +) >= 25
    }

    private func score(_ index: Int) -> Double {
        let node = document.nodes[index]
        return sums[Int(node.endBlock)] - sums[Int(node.firstBlock)]
    }

    private func keptBlocks(in root: Int, headline: String?) -> [Int] {
        let node = document.nodes[root]
        let range = Int(node.firstBlock)..<Int(node.endBlock)
        var isText = [Bool](repeating: false, count: range.count)
        var first: Int?
        var last = range.lowerBound
        for index in range {
            let block = document.blocks[index]
            let hints = self.hints[Int(block.node)]
            guard hints.isDisjoint(with: .furniture), goodness[index] > 0 else { continue }
            if !hints.isDisjoint(with: [.meta, .caption, .pullQuote]) { continue }
            if hints.contains(.weak), block.words < 12 { continue }
            if first == nil, block.words < 8 { continue }
            isText[index - range.lowerBound] = true
            if first == nil { first = index }
            last = index
        }
        guard let first else {
            // Nothing reads like sentences: take all that is not furniture.
            let plain = range.filter {
                hints[Int(document.blocks[$0].node)].isDisjoint(with: .furniture)
                    && document.blocks[$0].linkDensity < 0.5 && document.blocks[$0].tag.headingLevel != 1
            }
            // An <a> without an end makes all text a link: then links are text.
            return plain.isEmpty && !usesHints ? Array(range) : plain
        }
        // Short paragraphs before the first and after the last long one belong to the text if they stand beside it.
        let start = edge(from: first, step: -1, in: range)
        let finish = edge(from: last, step: 1, in: range)
        for index in start...finish where !isText[index - range.lowerBound] {
            let block = document.blocks[index]
            let hints = self.hints[Int(block.node)]
            guard hints.isDisjoint(with: .furniture) else { continue }
            if !hints.isDisjoint(with: [.meta, .caption, .pullQuote, .headline]) { continue }
            if block.linkDensity > block.densityLimit || block.tag == .figure { continue }
            if hints.contains(.weak), block.tag.headingLevel == 0 { continue }
            isText[index - range.lowerBound] = true
        }
        // The headline is the title's, not the text's; a paragraph that repeats it is left alone.
        if let headline, document.blocks[start].tag != .p, document.blocks[start].words < 60,
            document.startsWithLine(headline, document.blocks[start])
        {
            isText[start - range.lowerBound] = false
        }
        for index in start...finish
        where isText[index - range.lowerBound] && HTMLPhrases.isFurniture(document, document.blocks[index]) {
            isText[index - range.lowerBound] = false
        }
        // A heading stays if text follows it, furniture aside.
        var followed = false
        for index in stride(from: finish, through: start, by: -1) {
            let at = index - range.lowerBound
            if document.blocks[index].tag.headingLevel > 0 {
                if !followed { isText[at] = false }
            } else if isText[at] {
                followed = true
            } else if hints[Int(document.blocks[index].node)].isDisjoint(with: .furniture) {
                followed = false
            }
        }
        var kept = range.filter { isText[$0 - range.lowerBound] }
        while kept.count > 3, let end = kept.last, HTMLPhrases.isClosing(document, document.blocks[end]) {
            kept.removeLast()
        }
        while kept.count > 1, let begin = kept.first, HTMLPhrases.isByline(document, document.blocks[begin]) {
            kept.removeFirst()
        }
        return kept
    }

    /// The furthest block before or after `index` that stands in the same element as `index` without a gap.
    private func edge(from index: Int, step: Int, in range: Range<Int>) -> Int {
        let container = document.nodes[Int(document.blocks[index].node)].parent
        var edge = index
        var at = index + step
        while range.contains(at) {
            let block = document.blocks[at]
            let tag = document.nodes[Int(block.node)].tag
            guard isInside(Int(block.node), container), block.linkDensity < 0.5 else { break }
            guard hints[Int(block.node)].isDisjoint(with: [.drop, .comment, .hidden, .meta, .caption, .headline]) else {
                break
            }
            switch tag {
            case .p, .blockquote, .pre: break
            case .li, .td, .th, .dd, .dt, .h2, .h3, .h4, .h5, .h6:
                guard step > 0, block.linkDensity < 0.2 else { return edge }
            default: return edge
            }
            edge = at
            at += step
        }
        return edge
    }

    /// Whether an element is within a few levels of another.
    private func isInside(_ node: Int, _ container: Int32) -> Bool {
        var node = Int32(clamping: node)
        for _ in 0..<5 {
            if node == container { return true }
            guard node >= 0 else { return false }
            node = document.nodes[Int(node)].parent
        }
        return false
    }
}

extension HTMLDocument.Block {
    /// The share of the text that lies in links.
    var linkDensity: Float {
        Float(linkBytes) / Float(max(end - start, 1))
    }

    /// The share of links above which it is a list of links; whole sentences in paragraphs may have more of them.
    var densityLimit: Float { endsSentence && tag == .p && words >= 6 ? 0.7 : 0.5 }
}
