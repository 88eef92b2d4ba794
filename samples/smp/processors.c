// The processors by ACPI's MADT, and by the MP tables.
//
// Source: ACPI Specification 6.5, §5.2.5.1 and §5.2.12; Intel MultiProcessor Specification 1.4, chapter 4.
#include "processors.h"

#include "apic.h"

static const void *at(uint32_t address) { return (const void *)address; }

static uint32_t load32(const uint8_t *place) {
  return place[0] | place[1] << 8 | place[2] << 16 | (uint32_t)place[3] << 24;
}

static int equal(const uint8_t *place, const char *text) {
  while (*text)
    if (*place++ != (uint8_t)*text++) return 0;
  return 1;
}

static int sums_to_zero(const uint8_t *place, uint32_t count) {
  uint8_t sum = 0;
  while (count--) sum = (uint8_t)(sum + *place++);
  return sum == 0;
}

static void add(struct processors *found, uint32_t identifier) {
  if (found->count < MAX_PROCESSORS) found->identifiers[found->count++] = identifier;
}

/// A structure of so many bytes at a multiple of 16 in the ROM area, or in the last KiB of conventional memory.
static const uint8_t *search(const char *signature, uint32_t length) {
  static const uint32_t areas[][2] = {{0xe0000, 0x100000}, {0x9fc00, 0xa0000}};
  for (int area = 0; area < 2; area++)
    for (uint32_t place = areas[area][0]; place < areas[area][1]; place += 16)
      if (equal(at(place), signature) && sums_to_zero(at(place), length)) return at(place);
  return 0;
}

static const uint8_t *find_table(const char *signature) {
  const uint8_t *root = search("RSD PTR ", 20);
  if (!root) return 0;
  const uint8_t *list = at(load32(root + 16));
  for (uint32_t place = 36; place < load32(list + 4); place += 4) {
    const uint8_t *table = at(load32(list + place));
    if (equal(table, signature) && sums_to_zero(table, load32(table + 4))) return table;
  }
  return 0;
}

static struct processors by_acpi(void) {
  struct processors found = {"MADT", 0, {0}};
  const uint8_t *table = find_table("APIC");
  if (!table) return found;
  const uint8_t *end = table + load32(table + 4);
  for (const uint8_t *entry = table + 44; entry < end && entry[1]; entry += entry[1])
    if (entry[0] == 0 && entry[4] & 1) add(&found, entry[3]); // a local APIC, enabled
  return found;
}

static struct processors by_mp(void) {
  struct processors found = {"MP tables", 0, {0}};
  const uint8_t *pointer = search("_MP_", 16);
  if (!pointer) return found;
  const uint8_t *table = at(load32(pointer + 4));
  uint32_t count = table[34] | table[35] << 8;
  const uint8_t *entry = table + 44;
  for (; count--; entry += entry[0] == 0 ? 20 : 8)
    if (entry[0] == 0 && entry[3] & 1) add(&found, entry[1]); // a processor, enabled
  return found;
}

struct processors find_processors(int acpi) {
  struct processors found = {"no tables", 0, {0}};
  if (acpi) found = by_acpi();
  if (!found.count) found = by_mp();
  if (!found.count) {
    found.source = "no tables";
    add(&found, apic_identifier());
  }
  return found;
}
