// sqlite3_config takes what Swift can't call: arguments of any number.
#include <sqlite3.h>

#include "CSQLiteSettings.h"

int hearth_sqlite_stop_memory_count(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
