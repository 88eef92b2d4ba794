// The C part of modes: what its last loop calls.

/// How often tick ran.
volatile unsigned long counter = 0;

/// Counts one more round.
void tick(void) {
  counter += 1;
}
