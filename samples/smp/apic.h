// The local APIC of smp.
#pragma once

#include <stdint.h>

/// The ID of this processor's APIC.
uint32_t apic_identifier(void);

/// Enables this processor's APIC, with FFH as its spurious vector.
void apic_enable(void);

/// Sends INIT and two start-up messages to a processor: it starts in real mode at `address`, a page below 1 MiB.
void apic_start(uint32_t identifier, uint32_t address);

/// Waits by writing to port 80H, a microsecond each on a PC.
void wait_microseconds(uint32_t count);
