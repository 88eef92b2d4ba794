/// What `ringside run` exits with.
enum ExitStatus {
  static let success: Int32 = 0
  static let failure: Int32 = 1
  static let usage: Int32 = 2
  static let budgetSpent: Int32 = 124
  static let guestCrashed: Int32 = 125
}
