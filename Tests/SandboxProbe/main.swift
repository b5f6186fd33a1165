// A child for the tests of WinnowSystem: it reports what it was given, or tries what it must not.
// Usage: sandbox-probe MODE [ARGUMENT…]. Prints facts as lines on standard output. Never installed.

import Glibc

func misuse(_ message: String) -> Never {
    _ = write(2, message + "\n", message.utf8.count + 1)
    exit(64)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let mode = arguments.first else {
    misuse("sandbox-probe: no mode")
}

switch mode {
case "descriptors": ProcessModes.descriptors()
case "signals": ProcessModes.signals()
case "limits": ProcessModes.limits()
case "crash": ProcessModes.crash(arguments.dropFirst().first ?? "")
case "burn": ProcessModes.burn()
case "hold": ProcessModes.hold()
case "adopt": try ProcessModes.adopt()
case "leak-check": try ProcessModes.leakCheck()
case "confined": try SandboxModes.confined(arguments.dropFirst())
case "landlock": try SandboxModes.landlockOnly(arguments.dropFirst())
case "hosting": try SandboxModes.hosting(arguments.dropFirst())
case "report": try SandboxModes.report()
case "threaded": SandboxModes.threaded()
case "notify": try ServiceModes.notify()
case "listen": ServiceModes.listen()
case "log": ServiceModes.log(arguments.dropFirst().first ?? "")
default:
    misuse("sandbox-probe: unknown mode \(mode)")
}
