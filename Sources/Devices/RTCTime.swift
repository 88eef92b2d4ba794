/// A date and time as the registers of an MC146818A hold it, and the arithmetic of its calendar.
struct RTCTime: Hashable, CustomStringConvertible {
  typealias Register = CMOSRTC.Register

  /// Four digits: the century byte and the year byte.
  var year: Int
  /// 1 to 12.
  var month: Int
  /// 1 to 31.
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int
  /// 1 is Sunday.
  ///
  /// It counts by itself and need not fit the date.
  var dayOfWeek: Int

  init(secondsSince1970 seconds: Int64) {
    let (days, rest) = seconds.flooredQuotientAndRemainder(dividingBy: 86_400)
    (year, month, day) = Self.date(ofDay: days)
    hour = Int(rest / 3600)
    minute = Int(rest / 60 % 60)
    second = Int(rest % 60)
    // 1970-01-01 was a Thursday.
    dayOfWeek = Int((days + 4).flooredQuotientAndRemainder(dividingBy: 7).1) + 1
  }

  // MARK: Registers

  /// Reads the time bytes.
  ///
  /// What is no time is read as the nearest that is, so that a guest's nonsense counts on from there.
  init(in memory: [UInt8], format: CMOSRTC.RegisterB) {
    func number(_ index: Int) -> Int { Self.decode(memory[index], format) }
    func clamp(_ value: Int, _ range: ClosedRange<Int>) -> Int {
      min(max(value, range.lowerBound), range.upperBound)
    }
    let century = Self.decode(memory[Register.century], [])  // always BCD
    year = clamp(century, 0...99) * 100 + clamp(number(Register.year), 0...99)
    month = clamp(number(Register.month), 1...12)
    day = clamp(number(Register.date), 1...Self.days(inMonth: month, of: year))
    dayOfWeek = clamp(number(Register.dayOfWeek), 1...7)
    minute = clamp(number(Register.minutes), 0...59)
    second = clamp(number(Register.seconds), 0...59)
    if format.contains(.hours24) {
      hour = clamp(number(Register.hours), 0...23)
    } else {
      // Bit 7 is PM; 12 stands for 0.
      let isAfternoon = memory[Register.hours] & 0x80 != 0
      hour = clamp(Self.decode(memory[Register.hours] & 0x7F, format), 1...12) % 12
      if isAfternoon { hour += 12 }
    }
  }

  /// Writes the time bytes.
  func store(in memory: inout [UInt8], format: CMOSRTC.RegisterB) {
    memory[Register.seconds] = Self.encode(second, format)
    memory[Register.minutes] = Self.encode(minute, format)
    memory[Register.dayOfWeek] = Self.encode(dayOfWeek, format)
    memory[Register.date] = Self.encode(day, format)
    memory[Register.month] = Self.encode(month, format)
    memory[Register.year] = Self.encode(year % 100, format)
    memory[Register.century] = Self.encode(year / 100, [])
    if format.contains(.hours24) {
      memory[Register.hours] = Self.encode(hour, format)
    } else {
      let hour12 = hour % 12 == 0 ? 12 : hour % 12
      memory[Register.hours] = Self.encode(hour12, format) | (hour >= 12 ? 0x80 : 0)
    }
  }

  private static func decode(_ byte: UInt8, _ format: CMOSRTC.RegisterB) -> Int {
    format.contains(.binary) ? Int(byte) : Int(byte >> 4) * 10 + Int(byte & 0xF)
  }

  private static func encode(_ value: Int, _ format: CMOSRTC.RegisterB) -> UInt8 {
    UInt8(format.contains(.binary) ? value : (value / 10) << 4 | (value % 10))
  }

  // MARK: Calendar

  /// Days since 1970-01-01.
  private var dayNumber: Int64 {
    // Years that begin in March have their leap day last: March 1st of year 0 is day 0 of a 400-year cycle.
    let marchYear = Int64(month > 2 ? year : year - 1)
    let (cycle, yearOfCycle) = marchYear.flooredQuotientAndRemainder(dividingBy: 400)
    let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
      - 719_468
  }

  private static func date(ofDay number: Int64) -> (year: Int, month: Int, day: Int) {
    let (cycle, dayOfCycle) = (number + 719_468).flooredQuotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
    let year = Int(cycle * 400 + yearOfCycle) + (month <= 2 ? 1 : 0)
    return (year, month, Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts on; the day of the week goes round by itself, the century rolls over.
  mutating func advance(bySeconds seconds: Int64) {
    let total = Int64(hour * 3600 + minute * 60 + second) + seconds
    let (days, rest) = total.flooredQuotientAndRemainder(dividingBy: 86_400)
    hour = Int(rest / 3600)
    minute = Int(rest / 60 % 60)
    second = Int(rest % 60)
    guard days != 0 else { return }
    (year, month, day) = Self.date(ofDay: dayNumber + days)
    year = (year % 10_000 + 10_000) % 10_000
    dayOfWeek = Int((Int64(dayOfWeek - 1) + days).flooredQuotientAndRemainder(dividingBy: 7).1) + 1
  }

  /// DSE: on the last Sunday in April 1:59:59 is followed by 3:00:00, on the last Sunday in October the
  /// first 1:59:59 by 1:00:00.
  mutating func saveDaylight(_ repeatedHour: inout Bool) {
    if hour == 0 { repeatedHour = false }
    guard dayOfWeek == 1, (hour, minute, second) == (2, 0, 0) else { return }
    if month == 4, day > 23 { hour = 3 }
    if month == 10, day > 24, !repeatedHour {
      hour = 1
      repeatedHour = true
    }
  }

  var description: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(year / 100))\(two(year % 100))-\(two(month))-\(two(day)) "
      + "\(two(hour)):\(two(minute)):\(two(second))"
  }
}

extension Int64 {
  /// Division that rounds down, with a remainder that is never negative.
  fileprivate func flooredQuotientAndRemainder(dividingBy divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
