import Engine
import Glibc
import KVMChecks
import KVMChecks
import KVMEngine

// Runs every check that this host's KVM goes far enough for, one line each, and says how it ended.
//
// Arguments are parts of names: with some, only the checks with one of them in their name run.

let names = CommandLine.arguments.dropFirst()
let report: KVMSelfTest.Report
do {
  report = try KVMSelfTest.run()
} catch {
  print("FAIL  there is no KVM: \(error)")
  exit(1)
}
for row in report.rows {
  print("host  \(row.name): \(row.verdict)\(row.isGood ? "" : " -- \(row.consequence)")")
}
print("host  \(report.sentence)")

do {
  for line in try Costs.lines() { print("cost  \(line)") }
} catch {
  print("cost  could not be measured: \(error)")
}

var failed = 0
var passed = 0
var skipped = 0
for check in Check.all where names.isEmpty || names.contains(where: check.name.contains) {
  if let reason = check.reasonToSkip(report) {
    print("skip  \(check.name): \(reason)")
    skipped += 1
    continue
  }
  let complaints = check.run()
  if complaints.isEmpty {
    print("ok    \(check.name)")
    passed += 1
  } else {
    for complaint in complaints { print("FAIL  \(check.name): \(complaint)") }
    failed += 1
  }
}
print("\(passed) passed, \(failed) failed, \(skipped) skipped")
exit(failed == 0 ? 0 : 1)
