// Which processors the firmware's tables tell of.
#pragma once

#include <stdint.h>

enum { MAX_PROCESSORS = 8 };

struct processors {
  const char *source;
  uint32_t count;
  uint32_t identifiers[MAX_PROCESSORS];
};

/// From the MADT where `acpi` is true and there is one, else from the MP tables; else this one alone.
struct processors find_processors(int acpi);
