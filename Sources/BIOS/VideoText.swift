import GuestMemory
import X86

/// INT 10H: characters on the screen.
extension BIOSServices {
  // MARK: Cells

  /// The last text row.
  ///
  /// Programs change the variable; more rows than the memory has are not believed.
  var lastRow: UInt16 {
    min(UInt16(data[.lastRow]), 59)
  }

  /// The address of a cell of a text page; nil outside of the screen.
  private func cell(page: UInt8, column: UInt16, row: UInt16) -> GuestPhysicalAddress? {
    let mode = videoMode
    guard mode.isText, column < mode.columns, row <= lastRow else { return nil }
    let offset =
      UInt64(page % max(1, pageCount)) * UInt64(data[.pageSize])
      + (UInt64(row) * UInt64(mode.columns) + UInt64(column)) * 2
    guard offset < 0x8000 else { return nil }
    return GuestPhysicalAddress(UInt64(mode.segment) << 4 + offset)
  }

  /// AH=08H.
  func readCharacter(_ call: inout BIOSCall) {
    let cursor = data[.cursor(call.bh)]
    guard let address = cell(page: call.bh & 7, column: cursor & 0xFF, row: cursor >> 8) else {
      call.ax = 0
      return
    }
    call.ax = memory.load(at: address) ?? 0
  }

  /// AH=09H and 0AH: CX times from the cursor on, which stays; runs on into the next rows.
  func writeCharacter(_ call: inout BIOSCall, withAttribute: Bool) {
    let mode = videoMode
    let cursor = data[.cursor(call.bh)]
    let start = UInt32(cursor >> 8) * UInt32(mode.columns) + UInt32(cursor & 0xFF)
    let end = min(
      start + UInt32(call.cx), UInt32(mode.columns) * (UInt32(lastRow) + 1))
    guard start < end else { return }
    for index in start..<end {
      let (row, column) = index.quotientAndRemainder(dividingBy: UInt32(mode.columns))
      if mode.isText {
        put(
          call.al, attribute: withAttribute ? call.bl : nil, page: call.bh & 7,
          column: UInt16(column), row: UInt16(row))
      } else {
        draw(
          call.al, colour: call.bl, page: call.bh, column: UInt16(column), row: UInt16(row))
      }
    }
  }

  private func put(
    _ character: UInt8, attribute: UInt8?, page: UInt8, column: UInt16, row: UInt16
  ) {
    guard let address = cell(page: page, column: column, row: row) else { return }
    memory.store(character, at: address)
    if let attribute { memory.store(attribute, at: address + 1) }
  }

  // MARK: Teletype

  /// AH=0EH: BEL, BS, LF and CR act, all else is printed; the page scrolls when it is full.
  func teletype(_ character: UInt8, page: UInt8, colour: UInt8, attribute: UInt8? = nil) {
    let columns = videoMode.columns
    var column = data[.cursor(page)] & 0xFF
    var row = data[.cursor(page)] >> 8
    switch character {
    case 0x07: return  // no speaker: silent
    case 0x08: column = column == 0 ? 0 : column - 1
    case 0x0A: row += 1
    case 0x0D: column = 0
    default:
      if videoMode.isText {
        put(character, attribute: attribute, page: page, column: column, row: row)
      } else {
        draw(character, colour: attribute ?? colour, page: page, column: column, row: row)
      }
      column += 1
      if column >= columns {
        column = 0
        row += 1
      }
    }
    if row > lastRow {
      row = lastRow
      // A new row of text takes the attribute under the cursor.
      let under = cell(page: page, column: column, row: lastRow)
      let fill: UInt8 =
        videoMode.isText ? under.flatMap { memory.load(at: $0 + 1) } ?? 0x07 : 0
      scroll(
        page: page, lines: 1, up: true, attribute: fill,
        window: Window(left: 0, top: 0, right: columns - 1, bottom: lastRow))
    }
    placeCursor(page: page, column: UInt8(column), row: UInt8(row))
  }

  /// Prints a line by teletype on the active page.
  func print(_ text: String) {
    for byte in text.utf8 {
      teletype(byte, page: data[.activePage], colour: 7)
    }
  }

  /// AH=13H: bit 0 of AL moves the cursor, bit 1 says that attributes are in the string.
  func writeString(_ call: inout BIOSCall) {
    let page = call.bh & 7
    let before = data[.cursor(page)]
    placeCursor(page: page, column: call.dl, row: call.dh)
    let hasAttributes = call.al & 2 != 0
    let bytes = call.memory.read(
      call.linear(call.cpu.es, call.bp), count: Int(call.cx) * (hasAttributes ? 2 : 1))
    for index in 0..<Int(call.cx) {
      let character = bytes[hasAttributes ? index * 2 : index]
      let attribute = hasAttributes ? bytes[index * 2 + 1] : call.bl
      teletype(character, page: page, colour: attribute, attribute: attribute)
    }
    if call.al & 1 == 0 {
      placeCursor(page: page, column: UInt8(before & 0xFF), row: UInt8(before >> 8))
    }
  }

  // MARK: Scrolling

  /// A part of the screen, borders included.
  struct Window {
    var left: UInt16
    var top: UInt16
    var right: UInt16
    var bottom: UInt16
  }

  /// AH=06H and 07H: AL lines, 0 for all, in the window CX to DX; BH is the attribute of blank lines.
  func scroll(_ call: inout BIOSCall, up: Bool) {
    let window = Window(
      left: UInt16(call.cl), top: UInt16(call.ch),
      right: min(UInt16(call.dl), videoMode.columns - 1),
      bottom: min(UInt16(call.dh), lastRow))
    scroll(
      page: data[.activePage], lines: UInt16(call.al), up: up, attribute: call.bh, window: window)
  }

  private func scroll(page: UInt8, lines: UInt16, up: Bool, attribute: UInt8, window: Window) {
    guard window.left <= window.right, window.top <= window.bottom else { return }
    guard videoMode.isText else {
      return scrollGraphics(page: page, lines: lines, up: up, colour: attribute, window: window)
    }
    let height = window.bottom - window.top + 1
    let width = Int(window.right - window.left + 1) * 2
    let distance = lines == 0 || lines > height ? height : lines
    let blank = Array(
      repeatElement([0x20, attribute] as [UInt8], count: width / 2).joined())
    for step in 0..<height {
      let target = up ? window.top + step : window.bottom - step
      guard let to = cell(page: page, column: window.left, row: target) else { continue }
      if step < height - distance,
        let from = cell(
          page: page, column: window.left, row: up ? target + distance : target - distance)
      {
        memory.write(memory.read(at: from, count: width), at: to)
      } else {
        memory.write(blank, at: to)
      }
    }
  }
}
