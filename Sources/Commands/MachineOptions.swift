import ArgumentParser
import Boot
import HostIO

/// The options that say what the machine is made of and what it boots.
struct MachineOptions: ParsableArguments {
  @Option(help: "RAM of the guest, with K, M or G.")
  var memory = ByteSize(bytes: 128 << 20)

  @Option(help: "Number of CPUs, 1 to 8; the guest starts all but the first.")
  var cpus = 1

  @Option(
    help: ArgumentHelp(
      "auto takes kvm+interpreter where KVM is sound and fast, else the interpreter. See `ringside doctor`.",
      discussion:
        "With kvm+interpreter the guest is on KVM, and on the interpreter for what KVM cannot do; `monitor engine` moves it."
    ))
  var engine = EngineChoice.auto

  @Option(help: "What CPUID tells the guest, but on KVM alone: never more than is there.")
  var cpu = CPUChoice.qemu64

  @Option(
    help: ArgumentHelp(
      "How to boot IMAGE: auto, mbr, multiboot, multiboot2, linux[:64|:32|:16], pvh, elf or flat[@ADDRESS].",
      discussion:
        "auto looks at the image. linux takes the kernel's 64-bit entry where it has one. flat loads the image as it is at ADDRESS (0x7c00) and starts there."
    ))
  var boot = "auto"

  @Option(
    name: .customLong("disk"),
    help: ArgumentHelp(
      "A further hard disk. Repeatable.",
      valueName: "file[,format=raw][,readonly][,if=ide|ahci|virtio|virtio-mmio]"),
    transform: DiskOption.init(parsing:))
  var disks: [DiskOption] = []

  @Option(help: ArgumentHelp("A floppy disk image for drive A.", valueName: "file"))
  var floppy: String?

  @Option(
    help: ArgumentHelp("A CD-ROM image. Repeatable.", valueName: "file[,format=raw][,if=ide|ahci]"),
    transform: DiscOption.init(parsing:))
  var cdrom: [DiscOption] = []

  @Flag(help: "Throw the guest's writes to its disks away when the run ends.")
  var snapshot = false

  @Option(help: ArgumentHelp("The kernel's command line.", valueName: "text"))
  var kernelArgs: String?

  @Option(
    help: ArgumentHelp(
      "The initial RAM disk, or a kernel's modules: FILE, or FILE ARGS,FILE ARGS… Repeatable.",
      valueName: "file"))
  var initrd: [String] = []

  @Option(
    help: ArgumentHelp(
      "builtin, or a firmware's file: it then boots the disks, and IMAGE may be left away.",
      discussion:
        "SeaBIOS: /usr/share/seabios/bios-256k.bin. UEFI: OVMF_CODE_4M.fd, with --firmware-vars.",
      valueName: "file"))
  var firmware = "builtin"

  @Option(
    name: .customLong("firmware-vars"),
    help: ArgumentHelp("Flash for a UEFI firmware's variables, right below it.", valueName: "file"))
  var firmwareVariables: String?

  @Option(
    name: .customLong("video-rom"),
    help: ArgumentHelp(
      "Video BIOS for --firmware; without it vgabios-stdvga.bin beside the firmware's file.",
      valueName: "file"))
  var videoROM: String?

  @Option(
    name: .customLong("serial"),
    help: ArgumentHelp(
      "Where COM1, COM2 … lead: stdio, file:PATH, unix:PATH, tcp:HOST:PORT or none. Repeatable.",
      discussion:
        "The first is COM1. Without the option COM1 is stdio and the others lead nowhere.",
      valueName: "backend"))
  var serials: [String] = []

  @Option(
    name: .customLong("virtio-console"),
    help: ArgumentHelp(
      "A virtio console (hvc0), and where it leads: as for --serial.", valueName: "backend"))
  var virtioConsole: String?

  @Option(
    name: .customLong("net"),
    help: ArgumentHelp(
      "A network card, virtio or e1000. Repeatable, up to eight.",
      discussion:
        "unix:PATH leads to whoever serves that socket, or waits there for one; tap:NAME to an interface of the host. capture writes all frames to a file for Wireshark.",
      valueName: "unix:PATH|tap:NAME|none[,model=virtio|e1000][,mac=ADDRESS][,capture=FILE]"),
    transform: NetworkOption.init(parsing:))
  var networks: [NetworkOption] = []

  @Flag(
    name: .customLong("virtio-rng"),
    help: "A virtio source of random numbers, which begin at --seed: the same in every run.")
  var virtioEntropy = false

  @Option(
    help:
      "What is typed at stdio goes to COM1 (serial) or the PC keyboard (console). Ctrl-A k switches."
  )
  var keyboard = KeyboardChoice.serial

  @Option(
    help: ArgumentHelp(
      "A parallel port (LPT1), and where what the guest prints goes: stdio or file:PATH.",
      valueName: "backend"))
  var parallel: String?

  @Option(help: ArgumentHelp("Where port 0xE9 leads: stdio or file:PATH.", valueName: "backend"))
  var debugcon: String?

  @Option(
    help: ArgumentHelp("Port whose byte v ends the run with status (v<<1)|1.", valueName: "port"))
  var debugExit = FlexibleInteger(0xF4)

  mutating func validate() throws {
    try checkTexts()
    guard (1...8).contains(cpus) else {
      throw ValidationError("--cpus \(cpus): this board has 1 to 8 CPUs.")
    }
    guard memory.bytes >= 1 << 20 else {
      throw ValidationError("--memory \(memory): a PC needs at least 1M.")
    }
    guard memory.bytes <= Self.mostMemory else {
      throw ValidationError(
        "--memory \(memory): the CPU's physical addresses have 40 bits, which is room for 1023G.")
    }
    guard memory.bytes % 4096 == 0 else {
      throw ValidationError("--memory \(memory): must be a multiple of 4 KiB.")
    }
    guard firmware != "builtin" || (firmwareVariables == nil && videoROM == nil) else {
      throw ValidationError(
        "--firmware-vars and --video-rom belong to a firmware's file: name it with --firmware.")
    }
    guard networks.count <= 8 else {
      throw ValidationError("--net may be given eight times.")
    }
    guard serials.count <= 4 else {
      throw ValidationError("--serial may be given four times, for COM1 to COM4.")
    }
    guard debugExit.value <= 0xFFFF else {
      throw ValidationError("--debug-exit \(debugExit): a port is at most 0xffff.")
    }
  }

  /// What 40 bits of address reach, less the GiB below 4 GiB that is the chips'.
  private static let mostMemory: UInt64 = 1023 << 30

  /// Throws for texts that do not read as what they should be.
  private func checkTexts() throws {
    do {
      _ = try BootProtocol(parsing: boot)
      for text in serials + (virtioConsole.map { [$0] } ?? []) { _ = try BackEndChoice(text) }
      for (option, text) in [("debugcon", debugcon), ("parallel", parallel)] {
        guard let text, case .socket = try BackEndChoice(text) else { continue }
        throw ValidationError("--\(option) \(text): it leads to stdio, file:PATH or none")
      }
    } catch let error as ValidationError {
      throw error
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Whether something is there to boot from but for IMAGE.
  var bootsWithoutImage: Bool {
    firmware != "builtin" || !disks.isEmpty || floppy != nil || !cdrom.isEmpty
  }
}
