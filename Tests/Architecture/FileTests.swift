import Testing

/// What a file may hold.
@Suite struct FileTests {
  private let sources = SourceTree.files(below: "Sources")
  private let tests = SourceTree.files(below: "Tests")

  @Test func `no file is longer than 600 lines`() {
    for file in sources + tests where !Self.tables.contains(file.path) {
      let count = file.text.count { $0 == "\n" }
      #expect(count <= 600, "\(file) has \(count) lines: split it by idea")
    }
  }

  @Test func `unsafe code is where it is expected`() {
    for file in sources where file.words.contains("unsafe") {
      #expect(
        Self.unsafeFiles.contains { file.path.hasPrefix($0) },
        "\(file) is not among the files that may hold unsafe code")
    }
  }

  @Test func `the list of files with unsafe code has no stale entry`() {
    for place in Self.unsafeFiles {
      #expect(
        sources.contains { $0.path.hasPrefix(place) && $0.words.contains("unsafe") },
        "nothing in \(place) is unsafe any more")
    }
  }

  @Test func `unsafe code says why it is safe, and who keeps it so`() {
    for file in sources where file.words.contains("unsafe") {
      #expect(file.text.contains("SAFETY:"), "\(file)")
    }
  }

  @Test func `only KVM says ioctl`() {
    for file in sources where !file.path.hasPrefix("Sources/KVM/") {
      let words = file.words.filter { $0.hasSuffix("ioctl") }
      #expect(words.isEmpty, "\(file) says \(words)")
    }
  }

  @Test func `nothing waits to be done`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK"]
    for file in sources + tests {
      for mark in marks {
        #expect(!file.text.contains(mark), "\(file) says \(mark)")
      }
    }
  }

  @Test func `every target holds more than a placeholder`() {
    for file in sources {
      #expect(!file.path.hasSuffix("placeholder.swift"), "\(file)")
    }
  }

  /// Files that are one table each, where a split would only cost.
  private static let tables: Set = [
    "Sources/X86/Generated/DecoderTables.swift",
    "Sources/X86Interpreter/Generated/Handlers.swift",
  ]

  /// Files, or folders, that may hold unsafe code: the doors to the kernel and to mapped memory.
  private static let unsafeFiles = [
    "Sources/Boot/HostFile.swift",
    "Sources/Boot/ImageLock.swift",
    "Sources/Devices/PNGWriter.swift",
    "Sources/GuestMemory/GuestMemory.swift",
    "Sources/GuestMemory/HostMemory.swift",
    "Sources/GuestMemory/MappedRegion.swift",
    "Sources/HostIO/",
    "Sources/KVM/",
    "Sources/KVMEngine/HostKernel.swift",
    "Sources/Machine/Monitored.swift",
    "Sources/Threads/HostThread.swift",
    "Sources/Threads/ThreadUse.swift",
    "Sources/X86Interpreter/Blocks/",
    "Sources/X86Interpreter/BulkMemory.swift",
    "Sources/X86Interpreter/CPU.swift",
    "Sources/X86Interpreter/Generated/Handlers.swift",
    "Sources/X86Interpreter/InterpreterCPU.swift",
    "Sources/X86Interpreter/MemoryAccess.swift",
    "Sources/X86Interpreter/Mode.swift",
    "Sources/X86Interpreter/PendingExit.swift",
    "Sources/X86Interpreter/PhysicalMap.swift",
    "Sources/X86Interpreter/SIMD/VectorLanes.swift",
    "Sources/X86Interpreter/SharedEngine.swift",
    "Sources/X86Interpreter/TranslationBuffer.swift",
  ]
}
