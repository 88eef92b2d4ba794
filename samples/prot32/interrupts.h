// The interrupt table of prot32.
#pragma once

#include <stdint.h>

/// Ticks of the timer since start_timer.
extern volatile uint32_t ticks;

/// Loads a table whose only gates are 0, divide error, 13, general protection, and 20H, the timer.
void set_up_interrupts(void);

/// The timer at 100 Hz on vector 20H; interrupts are still to be enabled.
void start_timer(void);

/// Loads an empty table, so that nothing can be delivered.
void lose_interrupt_table(void);
