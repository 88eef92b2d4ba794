import Bits
import Boot
import Devices
import GuestMemory
import X86

/// INT 10H: the rows of the table.
extension BIOSFunction {
  static let video: [BIOSFunction] =
    [
      BIOSFunction(0x10, .ah(0x00), "set video mode (0–7, 0DH–13H)") {
        $0.selectMode(&$1)
      },
      BIOSFunction(0x10, .ah(0x01), "set cursor shape") { $0.setCursorShape(&$1) },
      BIOSFunction(0x10, .ah(0x02), "set cursor position") { bios, call in
        bios.placeCursor(page: call.bh, column: call.dl, row: call.dh)
      },
      BIOSFunction(0x10, .ah(0x03), "read cursor position and shape") { bios, call in
        call.dx = bios.data[.cursor(call.bh)]
        call.cx = bios.data[.cursorShape]
      },
      BIOSFunction(0x10, .ah(0x04), "read light pen", refused: { _, call in call.ah = 0 }),
      BIOSFunction(0x10, .ah(0x05), "select active page") { $0.selectPage(&$1) },
      BIOSFunction(0x10, .ah(0x06), "scroll window up") { $0.scroll(&$1, up: true) },
      BIOSFunction(0x10, .ah(0x07), "scroll window down") { $0.scroll(&$1, up: false) },
      BIOSFunction(0x10, .ah(0x08), "read character and attribute") { $0.readCharacter(&$1) },
      BIOSFunction(0x10, .ah(0x09), "write character and attribute") { bios, call in
        bios.writeCharacter(&call, withAttribute: true)
      },
      BIOSFunction(0x10, .ah(0x0A), "write character") { bios, call in
        bios.writeCharacter(&call, withAttribute: false)
      },
      BIOSFunction(0x10, .ah(0x0B), "set border or background colour, choose palette") {
        $0.setBorder(&$1)
      },
      BIOSFunction(0x10, .ah(0x0C), "write pixel") { $0.writePixel(&$1) },
      BIOSFunction(0x10, .ah(0x0D), "read pixel") { $0.readPixel(&$1) },
      BIOSFunction(0x10, .ah(0x0E), "teletype output") { bios, call in
        bios.teletype(call.al, page: bios.data[.activePage], colour: call.bl)
      },
      BIOSFunction(0x10, .ah(0x0F), "read video mode") { bios, call in
        call.al = bios.data[.videoMode] | bios.data[.videoControl] & 0x80
        call.ah = UInt8(truncatingIfNeeded: bios.data[.columns])
        call.bh = bios.data[.activePage]
      },
      BIOSFunction(0x10, .ax(0x1000), "set one palette register") { bios, call in
        bios.setAttribute(call.bl, call.bh)
      },
      BIOSFunction(0x10, .ax(0x1001), "set border colour register") { bios, call in
        bios.setAttribute(0x11, call.bh)
      },
      BIOSFunction(0x10, .ax(0x1002), "set all palette registers") { $0.setAllAttributes(&$1) },
      BIOSFunction(0x10, .ax(0x1003), "choose blinking or bright background") { bios, call in
        bios.setBlinking(call.bl & 1 != 0)
      },
      BIOSFunction(0x10, .ax(0x1007), "read one palette register") { bios, call in
        call.bh = bios.attribute(call.bl)
      },
      BIOSFunction(0x10, .ax(0x1008), "read border colour register") { bios, call in
        call.bh = bios.attribute(0x11)
      },
      BIOSFunction(0x10, .ax(0x1009), "read all palette registers") { $0.readAllAttributes(&$1) },
      BIOSFunction(0x10, .ax(0x1010), "set one DAC register") { bios, call in
        bios.writeDAC(from: call.bx, [call.dh, call.ch, call.cl])
      },
      BIOSFunction(0x10, .ax(0x1012), "set a block of DAC registers") { bios, call in
        let count = Int(min(call.cx, 256)) * 3
        bios.writeDAC(
          from: call.bx, call.memory.read(call.linear(call.cpu.es, call.dx), count: count))
      },
      BIOSFunction(0x10, .ax(0x1015), "read one DAC register") { bios, call in
        let colour = bios.readDAC(from: call.bx, count: 1)
        (call.dh, call.ch, call.cl) = (colour[0], colour[1], colour[2])
      },
      BIOSFunction(0x10, .ax(0x1017), "read a block of DAC registers") { bios, call in
        let colours = bios.readDAC(from: call.bx, count: Int(min(call.cx, 256)))
        call.memory.write(colours, at: call.linear(call.cpu.es, call.dx))
      },
      BIOSFunction(0x10, .ax(0x1013), "choose a page of DAC registers") {
        $0.selectColourPage(&$1)
      },
      BIOSFunction(0x10, .ax(0x1018), "set the DAC's mask") { bios, call in
        bios.out(0x3C6, call.bl)
      },
      BIOSFunction(0x10, .ax(0x1019), "read the DAC's mask") { bios, call in
        call.bl = bios.input(0x3C6)
      },
      BIOSFunction(0x10, .ax(0x101A), "read the page of DAC registers") { $0.readColourPage(&$1) },
      BIOSFunction(0x10, .ax(0x101B), "make a block of DAC registers grey") { bios, call in
        bios.sumToGrey(from: call.bx, count: Int(min(call.cx, 256)))
      },
      BIOSFunction(0x10, .ah(0x10), "other palette functions", refused: leftAlone),
      BIOSFunction(0x10, .ah(0x12), "alternate select (BL=10H, 30H–34H, 36H)") {
        $0.alternateSelect(&$1)
      },
      BIOSFunction(0x10, .ah(0x13), "write string") { $0.writeString(&$1) },
      BIOSFunction(0x10, .ax(0x1A00), "read display combination") { bios, call in
        call.al = 0x1A
        call.bx = UInt16(bios.data[.displayCombination])
      },
      BIOSFunction(0x10, .ax(0x1A01), "set display combination") { bios, call in
        call.al = 0x1A
        bios.data[.displayCombination] = call.bl
      },
      BIOSFunction(0x10, .ah(0x1B), "functionality and state") { $0.describeVideo(&$1) },
      BIOSFunction(0x10, .ax(0x1C00), "size of the video state") { $0.sizeVideoState(&$1) },
      BIOSFunction(0x10, .ax(0x1C01), "save the video state") { $0.saveVideoState(&$1) },
      BIOSFunction(0x10, .ax(0x1C02), "restore the video state") { $0.restoreVideoState(&$1) },
    ] + fonts
}

/// INT 10H: modes, pages and the cursor.
extension BIOSServices {
  /// The mode that the data area says; mode 3 where that is none of ours.
  var videoMode: VideoMode {
    VideoMode.named(data[.videoMode]) ?? VideoMode.all[3]
  }

  /// AH=00H: bit 7 of AL keeps the picture.
  func selectMode(_ call: inout BIOSCall) {
    let number = call.al & 0x7F
    guard setMode(number, clearing: call.al & 0x80 == 0) else {
      if state.countUnknown(0x10, call.ax) {
        report("INT 10H AH=00H: video mode \(hex(number)) does not exist here; the mode stays")
      }
      return
    }
    // What BIOSes leave in AL; some programs look.
    call.al = number > 7 ? 0x20 : number == 6 ? 0x3F : 0x30
  }

  /// Programs the VGA for a mode and sets the data area; false where there is no such mode.
  @discardableResult
  func setMode(_ number: UInt8, clearing: Bool) -> Bool {
    guard let mode = VideoMode.named(number) else { return false }
    leaveVBE()
    let lines = mode.registers.lines(asked: textLines)
    let height = mode.isText ? lines.characterHeight : mode.characterHeight
    display?.program(
      mode.registers, textLines: lines, loadingPalette: !data[.videoFlags].bit(3))
    if mode.isText { display?.loadFont(ROMFont.rows(height: height), height: Int(height)) }
    if data[.videoFlags].bit(1) { sumToGrey(from: 0, count: 256) }
    data[.videoMode] = number
    data[.columns] = mode.columns
    data[.pageSize] = mode.pageSize
    data[.pageStart] = 0
    for page in 0..<8 as Range<UInt8> { data[.cursor(page)] = 0 }
    data[.cursorShape] = mode.isText ? 0x0607 : 0
    data[.activePage] = 0
    data[.crtcPort] = mode.crtcPort
    data[.crtModeSetting] = number == 7 ? 0x29 : mode.isText ? 0x2D : number == 6 ? 0x1E : 0x2A
    data[.crtPalette] = number == 6 ? 0x3F : 0x30
    data[.lastRow] = mode.rows - 1
    data[.characterHeight] = UInt16(height)
    setVector(0x43, ROMImage.segment, ROMImage.font(height: height))
    data[.videoControl] = data[.videoControl] & 1 | (clearing ? 0x60 : 0xE0)
    // Bits 5–4 of the equipment word: 01 for 40 columns, 10 for 80, 11 for monochrome.
    let display: UInt16 = mode.isMonochrome ? 3 : mode.columns == 40 && mode.isText ? 1 : 2
    data[.equipment] = data[.equipment] & ~0x30 | display << 4
    if clearing { self.display?.clear(for: mode.registers) }
    return true
  }

  /// AH=01H.
  func setCursorShape(_ call: inout BIOSCall) {
    data[.cursorShape] = call.cx
    showCursorShape()
  }

  /// Moves a page's cursor, on the screen too where the page is the active one.
  func placeCursor(page: UInt8, column: UInt8, row: UInt8) {
    let page = page & 7
    data[.cursor(page)] = UInt16(row) << 8 | UInt16(column)
    guard page == data[.activePage] else { return }
    let cell = data[.pageStart] / 2 &+ UInt16(row) &* data[.columns] &+ UInt16(column)
    writeCRTC(0x0E, UInt8(cell >> 8))
    writeCRTC(0x0F, UInt8(cell & 0xFF))
  }

  /// Pages of the present mode, by the size that the data area says.
  var pageCount: UInt8 {
    let size = data[.pageSize]
    guard videoMode.isText, size > 0 else { return videoMode.pages }
    return UInt8(clamping: min(0x8000 / size, 8))
  }

  /// AH=05H.
  func selectPage(_ call: inout BIOSCall) {
    let mode = videoMode
    guard call.al < pageCount else { return }
    data[.activePage] = call.al
    data[.pageStart] = UInt16(call.al) * data[.pageSize]
    let start = mode.isText ? data[.pageStart] / 2 : data[.pageStart]
    writeCRTC(0x0C, UInt8(start >> 8))
    writeCRTC(0x0D, UInt8(start & 0xFF))
    let cursor = data[.cursor(call.al)]
    placeCursor(page: call.al, column: UInt8(cursor & 0xFF), row: UInt8(cursor >> 8))
  }
}
