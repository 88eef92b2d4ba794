import Bus
import Foundation
import Machine
import Synchronization

// Runs every sample guest twice on the interpreter and compares the state of the whole machine at every 16 M
// instructions, and at its end; a guest that mostly waits for the next tick at every 256 K.
//
//   determinism-checks SAMPLES [NAME ...]
//
// In the second run decoded blocks and translations are forgotten at random moments and the run is cut into pieces of
// random length, while threads keep all of the host's processors busy. Neither may show.

/// Instructions until the first comparison, and between those of a guest that mostly waits.
let shortInterval: UInt64 = 256 << 10
/// Instructions between two comparisons.
let interval: UInt64 = 16 << 20
/// Instructions between two pieces of input, where the sample reads some.
let inputInterval: UInt64 = 50_000
/// Comparisons of a guest that does not end, after the first.
let checkpoints: UInt64 = 4

/// Threads that keep the host's processors busy while one of them is wanted.
final class Load: Sendable {
  private let isWanted = Atomic<Bool>(false)

  init() {
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
      Thread { [self] in
        while true {
          while isWanted.load(ordering: .relaxed) {}
          Thread.sleep(forTimeInterval: 0.01)
        }
      }.start()
    }
  }

  func during<Result>(_ body: () -> Result) -> Result {
    isWanted.store(true, ordering: .relaxed)
    defer { isWanted.store(false, ordering: .relaxed) }
    return body()
  }
}

/// What differs between two runs, or nil; and how far they were compared.
func compare(_ sample: Case, samples: String, seed: UInt64, _ load: Load) throws -> (
  problem: String?, summary: String
) {
  let plain = try Guest(sample, samples: samples, disturbance: nil)
  let disturbed = try Guest(sample, samples: samples, disturbance: seed)
  var text = sample.type?.text ?? ""
  // Where something is typed the first stretches are short: the guest is to see it come bit by bit.
  var target = text.isEmpty ? shortInterval : inputInterval
  var compared = 0
  while true {
    let end = plain.run(to: target)
    let other = load.during { disturbed.run(to: target) }
    let place = "at \(plain.machine.retired) instructions (seed \(seed))"
    guard end == other else { return ("one is \(end), the other \(other), \(place)", "") }
    guard end != .stuck else { return ("\(end), \(place)", "") }
    let parts = zip(plain.machine.digests, disturbed.machine.digests)
      .filter { $0.digest != $1.digest }.map(\.0.name)
    guard parts.isEmpty, plain.machine.digest == disturbed.machine.digest else {
      return ("\(parts.joined(separator: ", ")) differ \(place)", "")
    }
    compared += 1
    let isOver = if case .over = end { true } else { false }
    // More time than instructions: HLT after HLT, or one access to a device after the other.
    let isIdling = plain.machine.now.nanoseconds > plain.machine.retired * 2
    let step = isIdling ? shortInterval : interval
    if isOver || end == .asleep && text.isEmpty || target >= checkpoints * step {
      return (nil, "\(compared) states, \(plain.machine.retired) instructions, \(end)")
    }
    if let typing = sample.type, !text.isEmpty {
      let left = plain.type(text, on: typing.on)
      guard disturbed.type(text, on: typing.on) == left else {
        return ("they take different input \(place)", "")
      }
      text = left
      target += inputInterval
    } else {
      target = (target / step + 1) * step
    }
  }
}

guard CommandLine.arguments.count > 1 else {
  print("usage: determinism-checks SAMPLES [NAME ...]")
  exit(64)
}
let samples = CommandLine.arguments[1]
let names = CommandLine.arguments.dropFirst(2)
let load = Load()
var (passed, failed) = (0, 0)
let cases = try Case.all(samples: samples).filter { names.isEmpty || names.contains($0.name) }
for (index, sample) in cases.enumerated() {
  let start = Date()
  let result: (problem: String?, summary: String)
  do {
    result = try compare(sample, samples: samples, seed: UInt64(index + 1), load)
  } catch {
    result = ("\(error)", "")
  }
  if let problem = result.problem {
    failed += 1
    print("FAIL \(sample.name): \(problem)")
  } else {
    passed += 1
    let seconds = (Date().timeIntervalSince(start) * 10).rounded() / 10
    print("ok   \(sample.name): \(result.summary) (\(seconds) s)")
  }
}
print("\(passed) passed, \(failed) failed, 0 skipped")
exit(failed == 0 && passed > 0 ? 0 : 1)
