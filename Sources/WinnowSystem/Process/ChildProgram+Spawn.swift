internal import CSandbox
internal import Glibc

extension ChildProgram {
    /// Starts the program.
    ///
    /// - Parameter descriptors: The child's descriptors; only borrowed here.
    /// - Returns: The process id, and the pidfd, which the caller now owns.
    /// - Throws: A ``SystemError`` naming the step that failed: `execve` with the path, `chdir` with the folder.
    func spawn(_ descriptors: borrowing DescriptorMap) throws(SystemError) -> (id: Int32, pidfd: CInt) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let arguments = CStringArray([name] + self.arguments)
        let environment = CStringArray(self.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        let folder = CStringArray(workingFolder.map { [$0] } ?? [])
        let program = CStringArray([path])
        let numbers = descriptors.numbers
        let limits = self.limits.entries

        var spawned = winnow_spawned()
        // The buffers outlive the call: they are locals of this function and used after it.
        let result = numbers.withUnsafeBufferPointer { numbers in
            limits.withUnsafeBufferPointer { limits in
                var plan = plan
                plan.path = UnsafePointer(program.pointers[0])
                plan.arguments = UnsafePointer(arguments.pointers.baseAddress)
                plan.environment = UnsafePointer(environment.pointers.baseAddress)
                plan.folder = UnsafePointer(folder.pointers[0])
                plan.descriptors = numbers.baseAddress
                plan.descriptor_count = CInt(numbers.count)
                plan.limits = limits.baseAddress
                plan.limit_count = CInt(limits.count)
                let status = winnow_spawn(&plan, &spawned)
                return status == 0 ? 0 : errno
            }
        }
        withExtendedLifetime((arguments, environment, folder, program)) {}
        guard result == 0 else { throw failure(spawned, errno: result) }
        return (spawned.pid, spawned.pidfd)
    }

    private var plan: winnow_spawn_plan {
        var plan = winnow_spawn_plan()
        plan.parent_death_signal = parentDeathSignal ?? 0
        plan.niceness = niceness
        plan.out_of_memory_score = outOfMemoryScore
        plan.idle_input_output = idleInputOutput
        plan.own_group = ownGroup
        plan.no_new_privileges = true
        return plan
    }

    private func failure(_ spawned: winnow_spawned, errno: CInt) -> SystemError {
        let call = spawned.failed_call.map { String(cString: $0) } ?? "spawn"
        let context = call == "chdir" ? workingFolder ?? path : path
        // EAGAIN here means "too many processes" (fork(2)), not "try again when there is something to read".
        guard errno == EAGAIN else { return SystemError(call, errno: errno, context: context) }
        return SystemError(call, code: .limit, errno: errno, context: context)
    }
}

/// Strings as C wants them: a NULL-terminated array of NUL-terminated strings, freed with its owner.
private final class CStringArray {
    let pointers: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

    init(_ strings: [String]) {
        pointers = .allocate(capacity: strings.count + 1)
        for (index, string) in strings.enumerated() {
            pointers.initializeElement(at: index, to: strdup(string))
        }
        pointers.initializeElement(at: strings.count, to: nil)
    }

    deinit {
        for pointer in pointers { free(pointer) }
        pointers.deallocate()
    }
}
