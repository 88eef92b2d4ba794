import Testing

@testable import HostIO

struct OutputQueueTests {
  @Test func `bytes leave in the order of coming`() {
    var queue = OutputQueue(limit: 10)
    #expect(queue.append([1, 2, 3]) == 3)
    queue.removeFirst(1)
    #expect(queue.append([4]) == 1)
    #expect(Array(queue.front()) == [2, 3, 4])
    #expect(Array(queue.front(2)) == [2, 3])
  }

  @Test func `what passes the limit is not taken`() {
    var queue = OutputQueue(limit: 4)
    #expect(queue.append([1, 2, 3, 4, 5]) == 4)
    #expect(queue.room == 0)
    queue.removeFirst(2)
    #expect(queue.append([6, 7, 8]) == 2)
    #expect(Array(queue.front()) == [3, 4, 6, 7])
  }

  @Test func `the last bytes are kept`() {
    var queue = OutputQueue(limit: 10)
    _ = queue.append([1, 2, 3, 4])
    queue.keepLast(2)
    #expect(Array(queue.front()) == [3, 4])
    queue.keepLast(5)
    #expect(queue.count == 2)
  }

  @Test func `a long stream through a short queue stays whole`() {
    var queue = OutputQueue(limit: 100_000)
    var next: UInt8 = 0
    var expected: UInt8 = 0
    for round in 0..<300 {
      let bytes = (0..<997).map { _ in
        defer { next &+= 1 }
        return next
      }
      #expect(queue.append(bytes) == 997)
      let taken = round % 3 == 0 ? 0 : min(queue.count, 1500)
      for byte in queue.front(taken) {
        #expect(byte == expected)
        expected &+= 1
      }
      queue.removeFirst(taken)
    }
  }
}
