"""Tests of gdb-scripts/ringside_x86.py: python3 -m unittest discover Tests/GDBSessions"""
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "gdb-scripts"))
import ringside_x86 as x86  # noqa: E402  (its folder has to be known first)

CR0_PE, CR0_PG = 1, 1 << 31
CR4_PSE, CR4_PAE, CR4_LA57 = 1 << 4, 1 << 5, 1 << 12
EFER_LME = 1 << 8


class Modes(unittest.TestCase):
    def test_every_mode_by_its_bits(self):
        long_mode = (CR0_PE | CR0_PG, EFER_LME)
        rows = [
            (0, 0, 0, 0, ("real mode", 16)),
            (CR0_PE, 0, 1 << 17, 0, ("virtual-8086 mode", 16)),
            (CR0_PE, 0, 0, 0, ("16-bit protected mode", 16)),
            (CR0_PE, 0, 0, x86.ATTR_BIG, ("32-bit protected mode", 32)),
            (*long_mode, 0, x86.ATTR_LONG, ("64-bit mode", 64)),
            (*long_mode, 0, x86.ATTR_BIG, ("32-bit compatibility mode", 32)),
            (*long_mode, 0, 0, ("16-bit compatibility mode", 16)),
        ]
        for cr0, efer, eflags, attr, expected in rows:
            self.assertEqual(x86.mode_of(cr0, efer, eflags, attr), expected)

    def test_long_mode_needs_paging_and_its_enable_bit(self):
        self.assertFalse(x86.is_long_mode(CR0_PE, EFER_LME))
        self.assertFalse(x86.is_long_mode(CR0_PE | CR0_PG, 0))

    def test_flags_are_named_lowest_first(self):
        self.assertEqual(x86.eflags_text(0x3246), "PF ZF IF IOPL=3")
        self.assertEqual(x86.eflags_text(2), "-")


class Descriptors(unittest.TestCase):
    def test_flat_code_and_data(self):
        self.assertEqual(
            x86.describe_descriptor(0x00CF9A000000FFFF),
            "base 0x00000000 limit 0xffffffff  DPL 0  32-bit code, execute/read")
        self.assertEqual(
            x86.describe_descriptor(0x00CFF2000000FFFF),
            "base 0x00000000 limit 0xffffffff  DPL 3  32-bit data, read/write")
        self.assertIn("64-bit code", x86.describe_descriptor(0x00AF9A000000FFFF))

    def test_base_and_limit_are_put_together(self):
        self.assertEqual(
            x86.describe_descriptor(0x12409A345678ABCD),
            "base 0x12345678 limit 0x0000abcd  DPL 0  32-bit code, execute/read")

    def test_a_segment_that_is_not_present_says_so(self):
        self.assertTrue(x86.describe_descriptor(0x00CF1A000000FFFF).endswith(", not present"))

    def test_a_tss_is_wide_in_long_mode_alone(self):
        low = 0x0000890000002068
        self.assertTrue(x86.is_wide_entry(low, True))
        self.assertFalse(x86.is_wide_entry(low, False))
        self.assertEqual(
            x86.describe_descriptor(low, 0xFFFF8000, True),
            "base 0xffff800000000000 limit 0x00002068  DPL 0  64-bit TSS, available")

    def test_gates_of_each_width(self):
        self.assertEqual(
            x86.describe_gate(0x00108E0000085678),
            "0008:0x105678  DPL 0  32-bit interrupt gate")
        self.assertEqual(
            x86.describe_gate(0x80108F0200185678, 0xFFFFFFFF, True),
            "0018:0xffffffff80105678  DPL 0  64-bit trap gate  IST 2")
        self.assertEqual(
            x86.describe_gate(0x0000E60000085678), "0008:0x5678  DPL 3  16-bit interrupt gate")
        self.assertIn("no gate", x86.describe_gate(0x00CF9A000000FFFF))
        self.assertEqual(x86.describe_gate(0), "empty")


class PageWalks(unittest.TestCase):
    def walk(self, memory, address, cr0=CR0_PG | CR0_PE, cr3=0x1000, cr4=CR4_PAE, efer=EFER_LME):
        return x86.walk(address, cr0, cr3, cr4, efer, lambda at, size: memory.get(at))

    def test_no_paging_is_the_identity(self):
        self.assertEqual(self.walk({}, 0x1234, cr0=CR0_PE).physical, 0x1234)

    def test_four_levels(self):
        memory = {0x1000 + 8 * 511: 0x2003, 0x2000 + 8 * 510: 0x3003, 0x3000: 0x4003,
                  0x4008: (1 << 63) | 0x5063}
        found = self.walk(memory, 0xFFFFFFFF80001234)
        self.assertEqual((found.physical, found.page_size), (0x5234, 0x1000))
        self.assertEqual([level.name for level in found.levels], ["PML4", "PDPT", "PD", "PT"])
        self.assertIn("P W A D NX", str(found.levels[-1]))

    def test_large_pages_end_the_walk(self):
        found = self.walk({0x1000: 0x2003, 0x2000: 0x3003, 0x3008: 0x600083}, 0x212345)
        self.assertEqual((found.physical, found.page_size), (0x612345, 0x200000))
        found = self.walk({0x1000: 0x2003, 0x2008: 0x80000083}, 0x40012345)
        self.assertEqual((found.physical, found.page_size), (0x80012345, 1 << 30))

    def test_what_is_missing_is_named(self):
        found = self.walk({0x1000: 0x2003, 0x2000: 0}, 0x1000)
        self.assertIsNone(found.physical)
        self.assertEqual(found.reason, "the PDPT entry is not present")
        self.assertIn("no memory", self.walk({}, 0).reason)
        self.assertIn("canonical", self.walk({}, 1 << 60).reason)

    def test_five_levels(self):
        memory = {0x1000: 0x2003, 0x2000: 0x3003, 0x3000: 0x83}
        found = self.walk(memory, 0x555, cr4=CR4_PAE | CR4_LA57)
        self.assertEqual(found.physical, 0x555)
        self.assertEqual(found.levels[0].name, "PML5")

    def test_pae_has_four_entries_at_the_top(self):
        memory = {0x1000 + 8 * 3: 0x2001, 0x2000: 0x200083}
        found = self.walk(memory, 0xC0000010, cr3=0x1000, efer=0)
        self.assertEqual(found.physical, 0x200010)

    def test_32_bit_paging(self):
        memory = {0x1000 + 4: 0x2003, 0x2000 + 4 * 2: 0x7003}
        found = self.walk(memory, 0x402010, cr4=0, efer=0)
        self.assertEqual(found.physical, 0x7010)
        found = self.walk({0x1000: 0x00800083}, 0x1234, cr4=CR4_PSE, efer=0)
        self.assertEqual((found.physical, found.page_size), (0x801234, 1 << 22))


class StepOver(unittest.TestCase):
    def check(self, text, width, expected):
        code = bytes.fromhex(text) + b"\x90" * 8
        self.assertEqual(x86.step_over(code, width), expected, (text, width))

    def test_near_and_far_calls(self):
        self.check("e80000", 16, ("call", 3))
        self.check("66e800000000", 16, ("call", 6))
        self.check("e800000000", 32, ("call", 5))
        self.check("e800000000", 64, ("call", 5))
        self.check("9a000000f0", 16, ("call", 5))
        self.check("9a000000000800", 32, ("call", 7))
        self.check("9a", 64, None)

    def test_indirect_calls_by_their_operand(self):
        self.check("ffd0", 32, ("call", 2))                     # call eax
        self.check("ff16007c", 16, ("call", 4))                 # call [0x7c00]
        self.check("ff5f02", 16, ("call", 3))                   # call far [bx+2]
        self.check("ff1500000000", 64, ("call", 6))             # call [rip+0]
        self.check("ff942480000000", 64, ("call", 7))           # call [rsp+0x80]
        self.check("41ffd3", 64, ("call", 3))                   # call r11
        self.check("67ff1500000000", 16, ("call", 7))           # 32-bit addressing in 16-bit code
        self.check("ff1485407c0000", 32, ("call", 7))           # call [eax*4+0x7c40]
        self.check("ffd8", 32, None)                            # a far call of a register: #UD
        self.check("ff20", 32, None)                            # jmp [eax]

    def test_interrupts_and_system_calls(self):
        self.check("cd10", 16, ("int", 2))
        self.check("cc", 32, ("int", 1))
        self.check("ce", 32, ("int", 1))
        self.check("ce", 64, None)
        self.check("0f05", 64, ("syscall", 2))
        self.check("0f34", 32, ("syscall", 2))

    def test_loops_and_repeated_strings(self):
        self.check("e2fe", 16, ("loop", 2))
        self.check("f3a4", 16, ("rep", 2))
        self.check("f366ab", 16, ("rep", 3))
        self.check("f348a5", 64, ("rep", 3))
        self.check("a4", 16, None)
        self.check("f390", 32, None)                            # pause

    def test_everything_else_is_stepped(self):
        for text in ("90", "eb fe", "f4", "cf", "0f01d0", "ea00000000"):
            self.check(text.replace(" ", ""), 16, None)

    def test_a_cut_off_instruction_is_harmless(self):
        self.assertIsNone(x86.step_over(b"", 16))
        self.assertIsNone(x86.step_over(b"\x66", 16))
        self.assertEqual(x86.step_over(b"\xff\x14", 32), ("call", 3))


if __name__ == "__main__":
    unittest.main()
