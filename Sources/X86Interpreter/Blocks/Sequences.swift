/// Which handler executes the operations at the beginning of a list, as many as it can.
///
/// A sequence's handler runs its parts' bodies in turn, each on its own operation, so that a fault, a device or a missing
/// translation finds the same state as without it: the operation that it happened in is left to that operation's own handler.
extension Handler {
  /// The sequences that begin with a handler, longest first, by its number.
  private static let sequencesByFirst: [[(handler: Handler, parts: [UInt16])]] = {
    var lists = [[(handler: Handler, parts: [UInt16])]](repeating: [], count: allCases.count)
    for (handler, parts) in sequences {
      lists[Int(parts[0].rawValue)].append((handler, parts.map(\.rawValue)))
    }
    return lists
  }()

  /// The handler for the first of these handlers, by number, and how many of them it executes.
  ///
  /// Behind `enter` stands the block's header, which is no operation.
  static func longest(_ numbers: ArraySlice<UInt16>) -> (handler: Handler, length: Int) {
    let first = numbers[numbers.startIndex]
    for (handler, parts) in sequencesByFirst[Int(first)] {
      if first == Handler.enter.rawValue {
        if numbers.dropFirst(2).starts(with: parts.dropFirst()) {
          return (handler, parts.count + 1)
        }
      } else if numbers.starts(with: parts) {
        return (handler, parts.count)
      }
    }
    return (Handler(rawValue: first)!, 1)
  }
}
