import ArgumentParser
import Testing

@testable import Commands

@Suite("Options of ringside run")
struct RunOptionsTests {
  @Test("the defaults are those of the documentation")
  func defaults() throws {
    let command = try RunCommand.parse(["disk.img"])
    #expect(command.image == "disk.img")
    #expect(command.machine.memory.bytes == 128 << 20)
    #expect(command.machine.cpus == 1)
    #expect(command.machine.engine == .auto)
    #expect(command.machine.debugExit.value == 0xF4)
    #expect(command.debugging.gdb == "127.0.0.1:1234")
    #expect(command.debugging.gdbView == .auto)
    #expect(!command.debugging.wait)
    #expect(command.tripleFault == .stop && !command.noReboot)
  }

  @Test("a triple fault stops or resets")
  func tripleFault() throws {
    #expect(try RunCommand.parse(["--triple-fault", "reset", "a"]).tripleFault == .reset)
    #expect(throws: (any Error).self) { try RunCommand.parse(["--triple-fault", "halt", "a"]) }
  }

  @Test(
    "sizes are bytes, or with K, M and G",
    arguments: [("4096", 4096), ("640k", 640 << 10), ("64M", 64 << 20), ("3G", 3 << 30)]
      as [(String, UInt64)])
  func sizes(_ text: String, _ bytes: UInt64) {
    #expect(ByteSize(argument: text)?.bytes == bytes)
  }

  @Test(
    "what is no size is refused",
    arguments: ["", "M", "-1", "1.5G", "12T", "99999999999999999999", "18446744073709551615K"])
  func noSizes(_ text: String) {
    #expect(ByteSize(argument: text) == nil)
  }

  @Test("a network card has a link, an address and a capture")
  func networks() throws {
    let text = "unix:/tmp/a,mac=52:54:00:00:0a:01,capture=b.pcap"
    #expect(try NetworkOption(parsing: text).description == text)
    #expect(
      try NetworkOption(parsing: "none,mac=02:00:00:00:00:01,model=e1000").description
        == "none,model=e1000,mac=02:00:00:00:00:01")
    #expect(try NetworkOption(parsing: "tap:tap0").description == "tap:tap0")
    #expect(try NetworkOption(parsing: "none,capture=a,,b.pcap").capture == "a,b.pcap")
  }

  @Test("a card without an address gets the first that no other has")
  func networkAddresses() throws {
    let options = try ["none", "none,mac=52:54:00:12:34:57", "none", "none,mac=52:54:00:12:34:58"]
      .map { try NetworkOption(parsing: $0) }
    #expect(GuestNetwork.addresses(of: options).map(\.last) == [0x56, 0x57, 0x59, 0x58])
    let eight = try (0..<8).map { _ in try NetworkOption(parsing: "none") }
    #expect(GuestNetwork.addresses(of: eight).map(\.last) == (0x56...0x5D).map { $0 })
  }

  @Test("a CD-ROM is on IDE or AHCI")
  func discs() throws {
    #expect(try DiscOption(parsing: "a.iso,if=ide").description == "a.iso")
    #expect(try DiscOption(parsing: "a.iso,readonly,if=ahci").description == "a.iso,if=ahci")
    #expect(try DiscOption(parsing: "a.iso,format=raw").description == "a.iso,format=raw")
  }

  @Test("a disk's options are known ones, and a comma in its name is written twice")
  func disks() throws {
    #expect(try DiskOption(parsing: "a.img,format=raw,readonly").isReadOnly)
    #expect(try !DiskOption(parsing: "a.img").isReadOnly)
    #expect(try DiskOption(parsing: "a.img,if=ide").description == "a.img")
    #expect(
      try DiskOption(parsing: "a.img,readonly,if=virtio").description == "a.img,readonly,if=virtio")
    let comma = try DiskOption(parsing: "a,,b.img,readonly")
    #expect(comma.path == "a,b.img" && comma.isReadOnly)
  }

  @Test(
    "a wrong part of an option is named, with what it may be",
    arguments: [
      (["--disk", "a.img,if=scsi"], "ide, ahci, virtio or virtio-mmio"),
      (["--disk", "a.img,if=floppy"], "--floppy is drive A"),
      (["--disk", "a.img,format=qcow2"], "qemu-img convert"),
      (["--disk", "a.img,ro"], "'ro' is none of format=raw, readonly"),
      (["--disk", ",readonly"], "names no file"), (["--cdrom", ""], "names no file"),
      (["--cdrom", "a.iso,if=virtio"], "a CD-ROM drive is on ide or ahci"),
      (["--net", "user"], "none of unix:PATH, tap:NAME and none"), (["--net", ""], "none of unix"),
      (["--net", "tap:a-name-that-is-too-long"], "1 to 15 characters"),
      (["--net", "none,mac=1:2:3:4:5:6"], "52:54:00:12:34:56"),
      (["--net", "none,mac=02:00:00:00:00"], "is no address"),
      (["--net", "none,mac=01:00:00:00:00:00"], "address of a group"),
      (["--net", "none,model=rtl8139"], "virtio and e1000"),
      (["--net", "none,capture="], "capture=FILE"), (["--net", "none,id=a"], "'id=a'"),
      (["--memory", "1024G"], "room for 1023G"), (["--timeout", "nan"], "more than 0"),
      (["--timeout=-1"], "more than 0"),
    ])
  func wrongParts(_ options: [String], _ reason: String) {
    refusals(options, reason)
  }

  @Test(
    "what is not there is refused with a reason",
    arguments: [
      (["--cpus", "9"], "1 to 8 CPUs"), (["--cpus", "0"], "1 to 8 CPUs"),
      (["--memory", "64K"], "at least 1M"),
      (["--memory", "1048577"], "multiple of 4 KiB"),
      (["--firmware-vars", "vars.fd"], "name it with --firmware"),
      (["--boot", "linux:8"], "no boot protocol"),
      (["--boot", "foo"], "no boot protocol"), (["--serial", "foo"], "stdio, file:PATH"),
      (["--debugcon", "tcp:127.0.0.1:1"], "stdio, file:PATH"), (["--gdb", "1234"], "HOST:PORT"),
      (["--parallel", "tcp:127.0.0.1:1"], "stdio, file:PATH"),
      (["--gdb", "none", "--wait"], "nobody"), (["--timeout", "0"], "more than 0"),
      (["--engine", "kvm", "--max-instructions", "5"], "KVM does not"),
      (["--max-instructions", "0"], "at least 1"), (["--quantum", "0"], "at least 1"),
      (["--rtc", "yesterday"], "now|date"), (["--pace", "fast"], "real"),
      (["--debug-exit", "0x10000"], "at most 0xffff"),
    ])
  func refusals(_ options: [String], _ reason: String) {
    do {
      _ = try RunCommand.parse(options + ["image"])
      Issue.record("\(options) was accepted")
    } catch {
      let message = RunCommand.message(for: error)
      #expect(message.contains(reason), "\(message)")
      #expect(RunCommand.exitCode(for: error) == .validationFailure)
    }
  }

  @Test(
    "the clock's start is now, a day, or a day and a time in UTC",
    arguments: [
      ("1970-01-01", 0), ("2026-01-01T00:00:00", 1_767_225_600),
      ("2026-01-01T00:00:00Z", 1_767_225_600), ("2000-02-29T12:34:56", 951_827_696),
    ] as [(String, Int64)])
  func startTimes(_ text: String, _ seconds: Int64) {
    #expect(StartTime(argument: text) == .date(seconds))
  }

  @Test("what is no date is refused", arguments: ["", "2026", "1969-12-31", "2026-13-01", "T"])
  func noStartTimes(_ text: String) {
    #expect(StartTime(argument: text) == nil)
  }

  @Test(
    "who leaves out `run` is told",
    arguments: [
      (["disk.img"], "ringside run disk.img"),
      (["--memory", "64M", "my disk.img"], "ringside run --memory 64M 'my disk.img'"),
      (["--disk", "it's.img", "--wait"], "ringside run --disk 'it'\\''s.img' --wait"),
      (["/"], "ringside run /"),
    ])
  func forgottenSubcommand(_ arguments: [String], _ meant: String) {
    #expect(RingsideCommand.likelyMeant(by: arguments) == meant)
  }

  @Test(
    "nothing is guessed of other mistakes",
    arguments: [
      [], ["run"], ["run", "disk.img", "other.img"], ["docto"], ["demo", "--bogus"],
      ["--bogus", "disk.img"],
      ["disk.img", "--memory", "none"],
    ])
  func nothingToGuess(_ arguments: [String]) {
    #expect(RingsideCommand.likelyMeant(by: arguments) == nil)
  }

  @Test("every option of the help is explained, and the exit statuses are told")
  func help() {
    let help = RunCommand.helpMessage()
    for text in ["--gdb-view", "--wait", "--debug-exit", "--snapshot", "124", "125"] {
      #expect(help.contains(text))
    }
    #expect(help.contains("--cdrom"))
  }
}
