/// Warnings that a guest can cause as often as it likes: the same sentence is told once, and only so many at all.
final class WarningLog {
  private let tell: (String) -> Void
  private let limit: Int
  private let repetitions: Int
  private var counts: [String: Int] = [:]

  /// Tells through `tell`: of at most `limit` sentences, each at most `repetitions` times.
  init(limit: Int = 64, repetitions: Int = 1, tell: @escaping (String) -> Void) {
    self.limit = limit
    self.repetitions = repetitions
    self.tell = tell
  }

  /// Tells `sentence`, unless it has been told often enough.
  func warn(_ sentence: String) {
    guard counts[sentence] != nil || counts.count < limit else { return }
    let count = counts[sentence, default: 0]
    guard count < repetitions else { return }
    counts[sentence] = count + 1
    tell(sentence)
  }
}
