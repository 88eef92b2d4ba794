import HostIO
import Testing

struct EndpointTests {
  @Test(arguments: [
    ("127.0.0.1:1234", Endpoint.tcp(host: "127.0.0.1", port: 1234)),
    ("tcp:0.0.0.0:0", .tcp(host: "0.0.0.0", port: 0)),
    ("localhost:65535", .tcp(host: "127.0.0.1", port: 65535)),
    (":1234", .tcp(host: "127.0.0.1", port: 1234)),
    ("[::1]:1234", .tcp(host: "::1", port: 1234)),
    ("unix:/tmp/a:b", .unix(path: "/tmp/a:b")),
  ])
  func `an endpoint is read as it is written`(text: String, expected: Endpoint) throws {
    #expect(try Endpoint(text) == expected)
  }

  @Test(arguments: [
    ("1234", "neither HOST:PORT nor unix:PATH"), ("host:65536", "0 to 65535"),
    ("host:", "is no port"), ("unix:", "names no path"),
    ("unix:/" + String(repeating: "x", count: 200), "may have 103 bytes"),
  ])
  func `what is no endpoint is refused with advice`(text: String, advice: String) {
    #expect(throws: Endpoint.Malformed.self) { try Endpoint(text) }
    do {
      _ = try Endpoint(text)
    } catch {
      #expect(error.description.contains(advice))
    }
  }

  @Test func `its description is what gdb takes`() {
    #expect(Endpoint.tcp(host: "::1", port: 5).description == "[::1]:5")
    #expect(Endpoint.tcp(host: "127.0.0.1", port: 5).description == "127.0.0.1:5")
    #expect(Endpoint.unix(path: "/tmp/x").description == "/tmp/x")
  }
}

struct BackEndChoiceTests {
  @Test(arguments: [
    ("none", BackEndChoice.none), ("null", .none), ("stdio", .stdio),
    ("file:/tmp/a", .file(path: "/tmp/a")), ("unix:/tmp/s", .socket(.unix(path: "/tmp/s"))),
    ("tcp:127.0.0.1:99", .socket(.tcp(host: "127.0.0.1", port: 99))),
  ])
  func `a back end is read as it is written`(text: String, expected: BackEndChoice) throws {
    #expect(try BackEndChoice(text) == expected)
    #expect(try BackEndChoice(expected.description) == expected)
  }

  @Test(arguments: ["", "pipe:x", "file:", "unix:", "tcp:1", "127.0.0.1:5"])
  func `what is no back end is refused`(text: String) {
    #expect(throws: BackEndChoice.Malformed.self) { try BackEndChoice(text) }
  }
}
