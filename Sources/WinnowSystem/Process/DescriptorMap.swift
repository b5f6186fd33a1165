/// The descriptors a child gets: what is at index 3 becomes its descriptor 3. It gets no others.
///
/// The map owns what is put into it and closes that when it goes away, so that after a start the child alone holds
/// its ends of the pipes, and their closing tells the parent. To keep a descriptor, put in a duplicate.
package struct DescriptorMap: ~Copyable, Sendable {
    private(set) var numbers: [CInt] = []

    /// Makes a map of the three standard streams.
    ///
    /// - Parameters:
    ///   - input: The child's standard input.
    ///   - output: The child's standard output.
    ///   - errors: The child's standard error.
    package init(
        input: consuming OwnedDescriptor, output: consuming OwnedDescriptor, errors: consuming OwnedDescriptor
    ) {
        numbers = [input.release(), output.release(), errors.release()]
    }

    /// Adds the next descriptor.
    ///
    /// - Parameter descriptor: What the child gets.
    /// - Returns: Its number in the child, for its command line.
    package mutating func add(_ descriptor: consuming OwnedDescriptor) -> Int32 {
        numbers.append(descriptor.release())
        return Int32(numbers.count - 1)
    }

    deinit {
        for number in numbers { _ = OwnedDescriptor(adopting: number) }
    }
}
