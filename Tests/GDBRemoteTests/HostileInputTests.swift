import Testing

@testable import GDBRemote

/// Law 9: the wire is hostile.
///
/// Nothing it sends may trap, hang or grow without bound.
@Suite struct HostileInputTests {
  /// A million packets, each a real one with bytes changed, lost, doubled and moved; the seed is fixed.
  @Test(arguments: 0..<4)
  func `a quarter of a million mutated packets leave the session working`(part: UInt64) {
    var mutator = Mutator(seed: 0x5eed_0000 + part)
    let target = FakeTarget()
    // Small memory, so that the time goes into packets.
    target.memoryUnit.low = [UInt8](repeating: 0x5a, count: 0x200)
    let packetSize = 0x400
    var packets = 0
    var longestOutput = 0
    var answered = 0
    while packets < 250_000 {
      var configuration = Session.Configuration(serverName: "fake", serverVersion: "1")
      configuration.packetSize = packetSize
      var session = Session(
        configuration: configuration, target: target,
        stop: Stop(.signal(.trap), thread: ThreadID(processor: 0)))
      var isClosed = false
      for _ in 0..<500 where !isClosed {
        let input = mutator.burst(of: 20)
        packets += 20
        var rest = input[...]
        while !rest.isEmpty {
          let progress = session.receive(rest)
          rest = rest.dropFirst(progress.consumed)
          longestOutput = max(longestOutput, session.output.count)
          answered += session.output.isEmpty ? 0 : 1
          session.discardOutput(mutator.chance(of: 8) ? session.output.count / 2 : .max)
          switch progress.action {
          case .resume, .restart(_, isAwaited: true):
            if mutator.chance(of: 4) {
              session.refuse(Refusal(.unsupported, "cannot"))
            } else if mutator.chance(of: 2) {
              session.report(mutator.stop())
            }
          case .interrupt: session.report(mutator.stop())
          case .disconnect: isClosed = true
          default: break
          }
        }
        session.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
        #expect(session.waiting.count <= 32)
      }
      guard !isClosed else { continue }
      // Whatever came before, a well-formed packet is answered. First comes what still waits.
      var reply: [UInt8] = []
      var rest = (Array("#00".utf8) + frame(Array("vMustReplyEmpty".utf8)))[...]
      for _ in 0..<100 {
        let progress = session.receive(rest)
        rest = rest.dropFirst(progress.consumed)
        if !session.output.isEmpty { reply = session.output }
        session.discardOutput(.max)
        session.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
        if rest.isEmpty, session.waiting.isEmpty, session.output.isEmpty { break }
      }
      #expect(reply.suffix(4) == Array("$#00".utf8))
    }
    #expect(longestOutput < 8 * packetSize)
    #expect(answered > 10_000)
    #expect(target.breakpointUnit.set.count <= 100)
  }

  @Test func `every spelling with every short tail is answered`() {
    for row in PacketTable.standard.rows {
      for tail in [
        "", ",", ":", ";", "0", "-", "0,", "0:", "0,0", "0,0:", "p", "p.", "p0.", "ff:", "=",
      ] {
        let dialogue = Dialogue()
        dialogue.feed(frame(Array((row.spelling + tail).utf8)))
        let isAnswered = !dialogue.takeOutput().isEmpty
        dialogue.feed([3])
        dialogue.report(Stop(.signal(.trap), thread: ThreadID(processor: 0)))
        dialogue.feed(frame(Array("qC".utf8)))
        #expect(!dialogue.takeOutput().isEmpty)
        #expect(
          isAnswered || ["c", "s", "C", "S", "k", "R", "vCont", "vRun"].contains(row.spelling))
      }
    }
  }
}

/// Real packets, damaged; a linear congruential generator makes the same damage on each run.
private struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  mutating func chance(of bound: Int) -> Bool { next(bound) == 0 }

  mutating func stop() -> Stop {
    let thread = ThreadID(processor: next(3))
    switch next(6) {
    case 0: return Stop(.softwareBreakpoint, thread: thread, notice: "here")
    case 1: return Stop(.watchpoint(.accessWatch, address: .max), thread: thread)
    case 2: return Stop(.exited(status: 1), thread: thread)
    default: return Stop(.signal(.trap), thread: thread)
    }
  }

  mutating func burst(of count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      let packet = Self.corpus[next(Self.corpus.count)]
      if chance(of: 4) {
        bytes += packet
      } else {
        bytes += mutate(packet)
      }
    }
    return bytes
  }

  private mutating func mutate(_ packet: [UInt8]) -> [UInt8] {
    var packet = packet
    for _ in 0...next(3) {
      // The frame is often left whole, so that the damage reaches the packet's own parser.
      let body = max(1, packet.count - 4)
      let at = min(packet.count - 1, chance(of: 6) ? next(packet.count) : 1 + next(body))
      switch next(8) {
      case 0: packet[at] = UInt8(next(256))
      case 1: packet[at] ^= 1 << UInt8(next(8))
      case 2 where packet.count > 4: packet.remove(at: at)
      case 3: packet.insert(UInt8(next(256)), at: at)
      case 4: packet[at] = Self.delimiters[next(Self.delimiters.count)]
      case 5: packet.insert(Self.delimiters[next(Self.delimiters.count)], at: at)
      case 6:
        packet.insert(
          contentsOf: repeatElement(packet[at], count: next(chance(of: 50) ? 2000 : 20)), at: at)
      default: packet.insert(contentsOf: Self.numbers[next(Self.numbers.count)], at: at)
      }
    }
    return packet
  }

  private static let delimiters = Array(",;:=-+.#$}*\u{3}p0fx".utf8)
  private static let numbers = [
    "ffffffffffffffff", "10000000000000000", "8000000000000000", "7fffffffffffffff", "-1", "0",
    "fffffffffffffffe,2", "1000,1", "ffffffff",
  ].map { Array($0.utf8) }

  private static let corpus: [[UInt8]] =
    ([
      "qSupported:multiprocess+;swbreak+;hwbreak+;xmlRegisters=i386;error-message+",
      "QStartNoAckMode", "?", "g", "Gcafe01020304", "p0", "p6", "P0=beef", "P5=0000", "m1000,40",
      "M1000,4:01020304", "x1000,40", "X1000,4:abcd", "x0,0", "c", "s", "C05", "S05;1000", "vCont?",
      "vCont;c", "vCont;s:1;c", "vCont;r1000,1010:p1.2;c:-1", "vCont;t:1;C05:2", "Hg1", "Hc-1",
      "Hgp1.1",
      "T1", "k", "vKill;1", "D", "D;1", "!", "R00", "vRun;61;62", "qC", "qfThreadInfo",
      "qsThreadInfo", "qXfer:threads:read::0,100", "qThreadExtraInfo,2", "qThreadStopInfo2",
      "qXfer:features:read:target.xml:0,100", "qXfer:features:read:extra.xml:5,10",
      "qXfer:memory-map:read::0,100", "qXfer:exec-file:read:1:0,100", "qAttached:1",
      "qRcmd,68656c70", "Z0,1000,1", "Z1,1000,1", "Z2,1000,4", "Z3,1000,4", "Z4,1000,8",
      "z0,1000,1", "z2,1000,4", "Z0,1000,1;X5,2600001640", "qCRC:1000,100",
      "qSearch:memory:1000;200;ab", "qOffsets", "qGDBServerVersion", "vMustReplyEmpty", "qTStatus",
      "qqemu.Supported", "qqemu.sstepbits", "qqemu.sstep", "Qqemu.sstep=3", "qqemu.PhyMemMode",
      "Qqemu.PhyMemMode:1", "Qqemu.PhyMemMode:0",
    ].map { frame(Array($0.utf8)) }) + [
      [3], Array("+".utf8), Array("-".utf8), Array("$m1000,*!4#00".utf8),
    ]
}
