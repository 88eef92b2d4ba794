/// A device that can meet a command or a register which it does not carry out.
///
/// The board gives it somewhere to say so, that nothing unknown passes in silence. The device calls it at
/// every such access; to count them and to speak only once is the board's part.
package protocol ReportsUnimplemented: Device {
  /// Takes one sentence: what the guest asked for, with its value.
  var onUnimplemented: (_ what: String) -> Void { get set }
}
