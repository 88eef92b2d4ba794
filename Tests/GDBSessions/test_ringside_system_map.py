"""Tests of gdb-scripts/ringside_system_map.py: python3 -m unittest discover Tests/GDBSessions"""
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "gdb-scripts"))
import ringside_system_map as system_map  # noqa: E402  (its folder has to be known first)

MAP = """0000000000000000 A fixed_percpu_data
0000000000013d00 D current_task
ffffffff81000000 T _text
ffffffff8304e59c T x86_64_start_kernel
ffffffff81c00100 T entry_SYSCALL_64
ffffffff832b4000 D idt_table
ffffffff83e00000 B _end
"""
ENTRY, IDT = 0xffffffff81c00100, 0xffffffff832b4000


class Maps(unittest.TestCase):
    def setUp(self):
        self.rows = system_map.read_map(MAP)

    def test_per_cpu_offsets_and_absolute_numbers_are_left_out(self):
        self.assertEqual([name for _, _, name in self.rows],
                         ["_text", "entry_SYSCALL_64", "x86_64_start_kernel", "idt_table", "_end"])

    def test_a_vmlinux_says_the_same(self):
        elf = system_map.symbol_file(self.rows, 0)
        self.assertEqual([(address, name) for address, _, name in system_map.read_elf(elf)],
                         [(address, name) for address, _, name in self.rows])
        self.assertEqual(system_map.read_elf(system_map.symbol_file(self.rows, 0x2000000))[0][0], 0xffffffff83000000)

    def test_what_is_no_elf_file_or_cut_off_has_no_symbols(self):
        elf = system_map.symbol_file(self.rows, 0)
        for data in (b"", b"\x7fELF", b"\x7fELF\x01\x01" + elf[6:], elf[:64], elf[:-1], MAP.encode()):
            self.assertEqual(system_map.read_elf(data), [])


class Slides(unittest.TestCase):
    def setUp(self):
        self.rows = system_map.read_map(MAP)

    def slide(self, **registers):
        return system_map.slide(self.rows, registers.get)

    def test_the_entry_of_system_calls_or_the_idt_tells(self):
        self.assertEqual(self.slide(lstar=ENTRY), 0)
        self.assertEqual(self.slide(lstar=ENTRY + 0x2d000000), 0x2d000000)
        self.assertEqual(self.slide(lstar=0, idtr_base=IDT + 0x200000), 0x200000)

    def test_what_is_not_the_kernels_tells_nothing(self):
        for registers in ({}, {"lstar": 0, "idtr_base": 0}, {"lstar": ENTRY + 0x1000}, {"lstar": ENTRY - 0x200000},
                          {"idtr_base": 0xfffffe0000000000}):
            self.assertIsNone(self.slide(**registers))

    def test_places_are_all_in_the_room_that_the_kernel_has(self):
        places = system_map.first_places(self.rows)
        self.assertEqual(places[0], (0, 0xffffffff8304e59c))
        self.assertEqual(places[1], (0x200000, 0xffffffff8324e59c))
        self.assertEqual(places[-1][0] + 0xffffffff83e00000, 0xffffffffc0000000)
        self.assertEqual(system_map.first_places(self.rows[:2]), [])


if __name__ == "__main__":
    unittest.main()
