import Testing

@testable import GDBRemote

/// GDB manual, "Overview", "Packet Acknowledgment" and "Interrupts".
@Suite struct FramingTests {
  @Test func `a packet is acknowledged, then answered`() {
    Dialogue(acknowledges: true).play(
      """
      >> $qC#b4
      << +$QC1#c5
      """)
  }

  @Test func `a wrong sum is rejected and nothing is done`() {
    Dialogue(acknowledges: true).play(
      """
      >> $qC#00
      << -
      >> $qC#zz
      << -
      >> $qC#b4
      << +$QC1#c5
      """)
  }

  @Test func `a rejected reply is sent again, up to the limit`() {
    let dialogue = Dialogue(acknowledges: true)
    dialogue.play(
      """
      >> $qC#b4
      << +$QC1#c5
      >> -
      << $QC1#c5
      >> +-
      """)
    dialogue.feed(frame(Array("qC".utf8)))
    _ = dialogue.takeOutput()
    dialogue.feed([UInt8](repeating: UInt8(ascii: "-"), count: 16))
    #expect(dialogue.takeOutput().count == 16 * 7)
    dialogue.play(
      """
      >> -
      => disconnect: the client rejected one reply 17 times
      >> $qC#b4
      """)
  }

  @Test func `a client that sends only broken packets is left`() {
    let dialogue = Dialogue(acknowledges: true)
    for _ in 0..<16 { dialogue.feed(Array("$qC#00".utf8)) }
    #expect(dialogue.takeOutput() == [UInt8](repeating: UInt8(ascii: "-"), count: 16))
    dialogue.play(
      """
      >> $qC#00
      << -
      => disconnect: the client sent 17 broken packets in a row
      """)
  }

  @Test func `the switch to no acknowledgements is itself acknowledged, as the first packet too`() {
    Dialogue(acknowledges: true).play(
      """
      >> $QStartNoAckMode#b0
      << +$OK#9a
      >> +$qC#b4
      << $QC1#c5
      >> $qC#00
      << $QC1#c5
      >> -
      """)
  }

  @Test func `a packet may come in pieces of any size`() {
    let dialogue = Dialogue(acknowledges: true)
    for byte in Array("$qC#b4".utf8) { dialogue.feed([byte]) }
    dialogue.play("<< +$QC1#c5")
  }

  @Test func `a start within a packet begins anew`() {
    Dialogue(acknowledges: true).play(
      """
      >> $m1000,$qC#b4
      << +$QC1#c5
      """)
  }

  @Test func `bytes between packets are no packets`() {
    Dialogue().play(
      """
      >> hello#00+++\\x03\\x04
      -> qC
      <- QC1
      """)
  }

  @Test func `escapes are undone`() {
    let dialogue = Dialogue()
    dialogue.play(
      """
      -> X1000,4:#$}*
      <- OK
      -> m1000,4
      <- 23247d2a
      -> x1000,4
      <- b#$}*
      """)
    dialogue.feed(Array("$X1000,1:}\u{3}#00".utf8))
    dialogue.play(
      """
      <- OK
      -> m1000,1
      <- 23
      """)
  }

  @Test func `repetitions in requests are expanded`() {
    let dialogue = Dialogue()
    // 0 and five more of it.
    dialogue.feed(Array("$M1000,3:0*\"#00".utf8))
    dialogue.play(
      """
      <- OK
      -> m1000,3
      <- 000000
      """)
    dialogue.feed(Array("$*\"#00".utf8))
    dialogue.play("<- E01")
    dialogue.feed(Array("$qC*\u{1}#00".utf8))
    dialogue.play("<- E01")
  }

  @Test func `an interrupt inside a packet is data`() {
    Dialogue().play(
      """
      -> X1000,1:\\x03
      <- OK
      -> m1000,1
      <- 03
      """)
  }

  @Test func `a packet beyond the limit is refused without being kept`() {
    let dialogue = Dialogue(packetSize: 0x1000)
    dialogue.feed([UInt8(ascii: "$")])
    for _ in 0..<100 { dialogue.feed([UInt8](repeating: UInt8(ascii: "a"), count: 0x1000)) }
    #expect(dialogue.withSession { $0.decoder.body.count } <= 0x1000)
    dialogue.feed(Array("#00".utf8))
    dialogue.play(
      """
      <- E16
      -> qC
      <- QC1
      """)
  }

  @Test func `repetitions do not grow a packet beyond the limit`() {
    let dialogue = Dialogue(packetSize: 0x1000)
    dialogue.feed(Array(("$a" + String(repeating: "*~", count: 0x1000) + "#00").utf8))
    #expect(dialogue.withSession { $0.decoder.body.count } <= 0x1000)
    dialogue.play("<- E16")
  }

  @Test func `a packet of 1 MiB passes`() {
    let target = FakeTarget()
    target.memoryUnit.low = [UInt8](repeating: 0, count: 1 << 20)
    let dialogue = Dialogue(target: target)
    let header = Array("X1000,ff000:".utf8)
    let data = (0..<0xff000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    dialogue.feed(frame(header + data))
    dialogue.play("<- OK")
    dialogue.feed(frame(Array("x1000,ff000".utf8)))
    #expect(dialogue.nextBody() == [UInt8(ascii: "b")] + data)
  }

  @Test func `long repetitive text is sent with run lengths`() {
    let target = FakeTarget()
    target.memoryUnit.low = [UInt8](repeating: 0, count: 1 << 16)
    let dialogue = Dialogue(target: target)
    dialogue.feed(frame(Array("m1000,8000".utf8)))
    let wire = dialogue.takeOutput()
    #expect(wire.count < 0x10000 / 30)
    dialogue.feed(frame(Array("m1000,8000".utf8)))
    #expect(dialogue.nextBody() == [UInt8](repeating: UInt8(ascii: "0"), count: 0x10000))
  }

  @Test(arguments: 1...400)
  func `every run length is expanded to what it was`(length: Int) {
    let body = Array("<".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: length)
    var output: [UInt8] = []
    PacketEncoder.encode(text: body, encodingRunsFrom: 0, into: &output)
    #expect(
      !output.dropFirst().dropLast(3).contains { $0 == UInt8(ascii: "#") || $0 == Special.start })
    var decoder = PacketDecoder(limit: 1000)
    var position = 0
    #expect(decoder.next(in: output[...], at: &position) == .packet(sumIsRight: true))
    #expect(decoder.takeBody() == body)
  }

  @Test func `any bytes survive framing`() {
    for count in [0, 1, 31, 32, 33, 100, 300] {
      let body = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      var decoder = PacketDecoder(limit: 1000)
      var position = 0
      #expect(decoder.next(in: frame(body)[...], at: &position) == .packet(sumIsRight: true))
      #expect(decoder.takeBody() == body)
    }
  }

  @Test func `unanswered output stops the reading of more`() {
    let target = FakeTarget()
    target.memoryUnit.low = [UInt8](repeating: 1, count: 1 << 16)
    let dialogue = Dialogue(target: target, packetSize: 0x4000)
    let packet = frame(Array("x1000,4000".utf8))
    let flood = [[UInt8]](repeating: packet, count: 1000).flatMap { $0 }
    dialogue.withSession { session in
      let progress = session.receive(flood[...])
      #expect(progress.consumed < 3 * packet.count)
      #expect(session.output.count < 0x9000)
      let again = session.receive(flood[...])
      #expect(again.consumed == 0)
      session.discardOutput(10)
      session.discardOutput(1 << 20)
      #expect(session.output.isEmpty)
    }
  }
}
