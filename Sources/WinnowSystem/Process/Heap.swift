internal import CSandbox

/// The memory that malloc takes from the kernel.
package enum Heap {
    private static let step: Int32 = 4 << 20
    private static let kept: Int32 = 16 << 20
    private static let largeArray: Int32 = 4 << 20

    /// Keeps freed memory for the next document, up to 16 MB. To be called before the first large allocation.
    ///
    /// A worker allocates the same few megabytes for every document and frees them at its end. By default malloc gives the
    /// top of the heap back from 128 KB on, and takes each large array from the kernel alone: memory that the kernel zeroes
    /// and maps anew for the next document, some ten page faults a web page, 2 % of its time.
    package static func keepFreedMemory() {
        winnow_set_heap(step, kept, largeArray)
    }
}
