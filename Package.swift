// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the strictest the toolchain offers.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Swift target of `Sources/`, with the settings that all of them share.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil,
  settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// Settings of the interpreter's target.
///
/// It is optimised in debug builds too: unoptimised it runs some hundred times slower, and tests boot kernels
/// on it. Frame pointers cost a tenth of its speed. Equal handlers are not to be merged: the merged one is reached by one
/// more jump, and a tail call that must be one cannot be merged at all.
let hot: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-Xcc", "-momit-leaf-frame-pointer"]),
    .unsafeFlags(["-Xllvm", "-swiftmergefunc-threshold=0"]),
    .unsafeFlags(
      ["-O", "-whole-module-optimization", "-num-threads", "2"], .when(configuration: .debug)),
  ]

/// A test target of `Tests/`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil,
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let sockets = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "ringside",
  products: [
    .executable(name: "ringside", targets: ["ringside"]),
    .library(name: "GDBRemote", targets: ["GDBRemote", "GDBRemoteTargets"]),
    .library(name: "GuestMemory", targets: ["GuestMemory"]),
    .library(name: "KVM", targets: ["KVM"]),
    .library(name: "X86", targets: ["X86"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Floor 0
    .systemLibrary(name: "CZlib"),
    .target(name: "CLinuxKVM"),
    .target(name: "CTap"),
    library("Bits"),
    library("GuestMemory"),
    library("GDBRemote"),
    .target(name: "CInterpreterDispatch"),
    library("Threads"),
    // Floor 1
    library("X86", ["Bits", "GuestMemory"]),
    library("KVM", ["CLinuxKVM", "GuestMemory", system]),
    library("GDBRemoteTargets", ["GDBRemote"]),
    library("Bus", ["Bits", "GuestMemory"]),
    library("HostIO", ["CTap", "Threads", sockets, system]),
    library("Disks", ["Bits"]),
    // Floor 2
    library("FirmwareTables"),
    library("Engine", ["Bus", "GuestMemory", "X86"]),
    library("Devices", ["Bits", "Bus", "CZlib", "Disks", "GuestMemory"]),
    library("Boot", ["Bits", "Disks", "GuestMemory", "X86", system]),
    // Floor 3
    library(
      "KVMEngine",
      ["Bits", "Bus", "CLinuxKVM", "Engine", "GuestMemory", "KVM", "X86", system]),
    library(
      "X86Interpreter",
      ["Bits", "Bus", "CInterpreterDispatch", "Engine", "GuestMemory", "X86"],
      settings: hot),
    library("EngineSwitch", ["Engine", "GuestMemory", "Threads", "X86"]),
    library("BIOS", ["Bits", "Boot", "Bus", "Devices", "Disks", "GuestMemory", "X86"]),
    // Floor 4
    library(
      "Machine",
      [
        "BIOS", "Bits", "Boot", "Bus", "Devices", "Disks", "Engine", "FirmwareTables",
        "GuestMemory", "Threads", "X86", logging,
      ]),
    // Floor 5
    library("Debugger", ["Bits", "Bus", "Engine", "GuestMemory", "Machine", "X86"]),
    // Floor 6
    library(
      "DebugServer",
      [
        "Bits", "Bus", "Debugger", "Devices", "Engine", "GDBRemote", "GDBRemoteTargets",
        "GuestMemory", "HostIO", "Machine", "X86",
      ]),
    // Floor 7
    library(
      "Commands",
      [
        "BIOS", "Boot", "Bus", "DebugServer", "Debugger", "Devices", "Disks", "Engine",
        "EngineSwitch",
        "GDBRemoteTargets", "GuestMemory", "HostIO", "KVMEngine", "Machine", "Threads", "X86",
        "X86Interpreter",
        argumentParser, logging,
      ]),
    .executableTarget(
      name: "ringside", dependencies: ["Commands"], swiftSettings: strict),
    // Writes the files that follow from the opcode table
    .executableTarget(
      name: "isagen", dependencies: ["X86"], path: "Tools/isagen", swiftSettings: strict),
    // Writes the interpreter's list of handlers
    .executableTarget(
      name: "dispatchgen", path: "Tools/dispatchgen", swiftSettings: strict),
    // The checks of the KVM engine, for this host and for the lab
    .target(
      name: "KVMChecks",
      dependencies: [
        "Bits", "Bus", "Engine", "EngineSwitch", "GuestMemory", "KVMEngine", "X86",
        "X86Interpreter",
      ],
      path: "Lab/KVMChecks", swiftSettings: strict),
    .executableTarget(
      name: "kvm-lab-checks", dependencies: ["Engine", "KVMChecks", "KVMEngine"],
      path: "Lab/kvm-lab-checks", swiftSettings: strict),
    // Two runs of every sample guest, compared
    .executableTarget(
      name: "determinism-checks",
      dependencies: [
        "BIOS", "Boot", "Bus", "Devices", "Disks", "Engine", "Machine", "X86", "X86Interpreter",
        logging,
      ], path: "Tests/Determinism/checks", swiftSettings: strict),
    // Tests
    .target(
      name: "TestMachine", dependencies: ["Engine", "Machine", "X86", logging],
      path: "Tests/TestMachine", swiftSettings: strict),
    // Rows of the opcode table on the host's own CPU
    .target(name: "CNativeExecution", path: "Tests/CNativeExecution"),
    .target(
      name: "NativeExecution", dependencies: ["CNativeExecution", "X86"],
      path: "Tests/NativeExecution", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", path: "Tests/Architecture", swiftSettings: strict),
    tests("BIOSTests", ["BIOS", "Bits", "Boot", "Bus", "Devices", "Disks", "GuestMemory", "X86"]),
    tests("BitsTests", ["Bits"]),
    tests("BootTests", ["Bits", "Boot", "Disks", "GuestMemory", "X86"]),
    tests("BusTests", ["Bus", "GuestMemory"]),
    tests("CommandsTests", ["Commands", argumentParser]),
    tests(
      "DebugServerTests",
      [
        "Bus", "DebugServer", "Debugger", "Engine", "GDBRemote", "GDBRemoteTargets", "GuestMemory",
        "HostIO", "Machine", "TestMachine", "X86", sockets,
      ]),
    tests(
      "DebuggerTests",
      ["Bus", "Debugger", "Engine", "GuestMemory", "Machine", "TestMachine", "X86"]),
    tests("DevicesTests", ["Bits", "Bus", "CZlib", "Devices", "Disks", "GuestMemory"]),
    tests(
      "EngineSwitchTests",
      [
        "Bus", "Engine", "EngineSwitch", "GuestMemory", "KVMEngine", "Machine", "TestMachine",
        "X86",
        "X86Interpreter", logging,
      ], exclude: ["live.S"]),
    tests("FirmwareTablesTests", ["FirmwareTables"]),
    tests("GDBRemoteTargetsTests", ["GDBRemote", "GDBRemoteTargets"]),
    tests("GDBRemoteTests", ["GDBRemote"]),
    tests("GuestMemoryTests", ["GuestMemory"]),
    tests("HostIOTests", ["HostIO", "Threads", sockets]),
    tests(
      "KVMEngineTests", ["Bits", "Bus", "Engine", "GuestMemory", "KVMChecks", "KVMEngine", "X86"]),
    tests("KVMTests", ["CLinuxKVM", "GuestMemory", "KVM", system]),
    tests(
      "MachineTests",
      [
        "BIOS", "Bits", "Boot", "Bus", "Devices", "Disks", "Engine", "GuestMemory", "KVMEngine",
        "Machine", "TestMachine", "X86", "X86Interpreter", logging,
      ]),
    tests("SamplesTests", ["Boot"]),
    tests(
      "X86InterpreterTests",
      [
        "Bits", "Bus", "CInterpreterDispatch", "CNativeExecution", "Engine", "GuestMemory",
        "NativeExecution", "X86",
        "X86Interpreter",
      ]),
    tests("X86Tests", ["GuestMemory", "X86"]),
  ]
)
