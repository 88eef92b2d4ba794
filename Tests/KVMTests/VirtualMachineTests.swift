import CLinuxKVM
import GuestMemory
import KVM
import SystemPackage
import Testing

/// Why this host cannot run a virtual machine; nil where it can.
private let refusal: String? = {
  do {
    _ = try KVMSystem()
    return nil
  } catch {
    return "\(error)"
  }
}()

@Suite("Virtual machines", .disabled(if: refusal != nil, "\(refusal ?? "")"))
struct VirtualMachineTests {
  private func region(_ code: [UInt8]) throws -> GuestMemory {
    let memory = try GuestMemory(regions: [
      MappedRegion(start: .init(0), length: 0x10000, kind: .ram, name: "RAM")
    ])
    memory.write(code, at: .init(0x1000))
    return memory
  }

  /// Puts the CPU at 1000H in real mode.
  private func start(_ cpu: borrowing VirtualCPU) throws {
    var system = try cpu.systemRegisters()
    system.cs.base = 0
    system.cs.selector = 0
    try cpu.setSystemRegisters(system)
    var registers = try cpu.registers()
    registers.rip = 0x1000
    registers.rflags = 2
    try cpu.setRegisters(registers)
  }

  @Test("A port, memory and HLT come as exits with their payloads")
  func exits() throws {
    // MOV AL, 41H; OUT 10H, AL; MOV [2000H], AL to read-only memory; HLT
    let memory = try region([0xB0, 0x41, 0xE6, 0x10, 0xA2, 0x00, 0x20, 0xF4])
    let machine = try KVMSystem().makeVirtualMachine()
    try machine.setMemorySlot(0, region: memory.regions[0], range: 0..<0x2000, isReadOnly: false)
    let page = HostPage()
    try machine.setMemorySlot(1, at: .init(0x2000), page: page, isReadOnly: true)
    let cpu = try machine.makeVirtualCPU(index: 0)
    try start(cpu)
    #expect(try cpu.run() == .portOut(port: 0x10, size: 1, count: 1))
    #expect(cpu.page.portData == [0x41])
    #expect(try cpu.run() == .mmioWrite(address: 0x2000, length: 1, data: 0x41))
    #expect(page[0] == 0)
    #expect(try cpu.run() == .halt)
  }

  @Test("A kick before the run ends it at once")
  func kick() throws {
    let memory = try region([0xEB, 0xFE])
    let machine = try KVMSystem().makeVirtualMachine()
    try machine.setMemorySlot(0, region: memory.regions[0], range: 0..<0x10000, isReadOnly: false)
    let cpu = try machine.makeVirtualCPU(index: 0)
    try start(cpu)
    let kick = VCPUKick(page: cpu.page)
    kick.request()
    #expect(kick.isPending)
    #expect(try kick.whileInside { try cpu.run() } == .interrupted)
    #expect(kick.acknowledge())
    #expect(!kick.acknowledge())
  }

  @Test("The CPUID leaves that are set are those that were asked for")
  func cpuid() throws {
    let system = try KVMSystem()
    let supported = try system.supportedCPUID()
    #expect(supported.contains { $0.function == 1 })
    let cpu = try system.makeVirtualMachine().makeVirtualCPU(index: 0)
    try cpu.setCPUID(supported)
  }

  @Test("Model-specific registers are written and read by index")
  func modelSpecificRegisters() throws {
    let system = try KVMSystem()
    let lstar: UInt32 = 0xC000_0082
    #expect(try system.modelSpecificRegisterIndices().contains(lstar))
    let cpu = try system.makeVirtualMachine().makeVirtualCPU(index: 0)
    #expect(try cpu.setModelSpecificRegisters([(lstar, 0x1234_5678)]) == 1)
    #expect(try cpu.modelSpecificRegisters([lstar]) == [0x1234_5678])
  }

  @Test("A request that KVM refuses throws with its name")
  func refusal() throws {
    let cpu = try KVMSystem().makeVirtualMachine().makeVirtualCPU(index: 0)
    var registers = try cpu.systemRegisters()
    // Paging without protection.
    registers.cr0 = 0x8000_0000
    let broken = registers
    #expect(throws: KVMError(call: "KVM_SET_SREGS", errno: .invalidArgument)) {
      try cpu.setSystemRegisters(broken)
    }
  }
}
