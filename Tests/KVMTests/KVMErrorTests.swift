import KVM
import SystemPackage
import Testing

@Suite("What KVM refuses")
struct KVMErrorTests {
  @Test("A missing device tells how to get one")
  func missing() {
    let error = KVMError(call: KVMSystem.devicePath, errno: .noSuchFileOrDirectory)
    #expect(error.description.hasPrefix("/dev/kvm: "))
    #expect(error.description.contains("modprobe kvm_intel"))
  }

  @Test("A device that is not permitted names the group")
  func permission() {
    let error = KVMError(call: KVMSystem.devicePath, errno: .permissionDenied)
    #expect(error.description.contains("usermod -aG kvm"))
  }

  @Test("Other refusals are told as they are")
  func others() {
    let error = KVMError(call: "KVM_SET_SREGS", errno: .invalidArgument)
    #expect(error.advice == nil)
    #expect(error.description == "KVM_SET_SREGS: \(Errno.invalidArgument.description)")
  }
}
