#ifndef HEARTH_SQLITE_SETTINGS_H
#define HEARTH_SQLITE_SETTINGS_H

/// Tells SQLite not to keep count of its memory: it takes a lock for each piece, which all of a
/// program's connections share. Only before the first of them is opened.
///
/// - Returns: an SQLite result code: `SQLITE_MISUSE` where a connection was opened before, and the
///   count goes on.
int hearth_sqlite_keep_no_memory_count(void);

#endif
