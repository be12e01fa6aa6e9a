// sqlite3_config takes what Swift can't call: arguments of any number.
#include <sqlite3.h>

#include "CSQLiteSettings.h"

int hearth_sqlite_keep_no_memory_count(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
