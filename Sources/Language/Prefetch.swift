// Asking the memory for what will be read soon: tables that are larger than the nearest caches answer while other work is done.

public import CPrefetch

extension Array {
    /// Asks the memory for an element that will be read soon.
    ///
    /// - Parameter index: Its index; one outside the array does no harm.
    @inlinable @inline(__always)
    public func prefetch(_ index: Int) {
        withUnsafeBufferPointer { elements in
            guard let base = elements.baseAddress else { return }
            analyzerd_prefetch(UnsafeRawPointer(base) + index &* MemoryLayout<Element>.stride)
        }
    }
}

extension [Token] {
    /// The token whose entries in tables are to be asked for while another one is read.
    ///
    /// Twelve tokens further: enough for the slower caches to answer, and few enough for the answer to be there still.
    ///
    /// - Returns: Nil near the end.
    @inlinable @inline(__always)
    public func ahead(of index: Int) -> Token? {
        let ahead = index &+ 12
        return ahead < count ? self[ahead] : nil
    }
}
