#ifndef HEARTH_DISK_H
#define HEARTH_DISK_H

/// Waits until all that was written to the disk which holds the open file is there to stay.
///
/// - Returns: 0, or -1 with the reason in `errno`.
int hearth_settle_disk(int file);

#endif
