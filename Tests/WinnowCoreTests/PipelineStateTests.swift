import Testing
import WinnowIntake
import WinnowModel
import WinnowPlugin

@testable import WinnowCore
