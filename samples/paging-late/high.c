// The part of paging-late that runs at high addresses.
#include "../common/kernel.h"
#include "../common/work.h"

int high_main(void) {
  open_console();
  print("high_main\n");
  print("sum ");
  print_decimal(work(10));
  print("\n");
  return 0;
}
