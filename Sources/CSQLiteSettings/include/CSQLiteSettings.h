#ifndef HEARTH_SQLITE_SETTINGS_H
#define HEARTH_SQLITE_SETTINGS_H

/// Tells SQLite not to count its memory: the counting takes a lock for each piece, one for all of a
/// program's connections. Before the first of them is opened, and while no other thread is in SQLite.
///
/// - Returns: an SQLite result code: `SQLITE_MISUSE` where SQLite was in use before, and goes on
///   counting.
int hearth_sqlite_stop_memory_count(void);

#endif
