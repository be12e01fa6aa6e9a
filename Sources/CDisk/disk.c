// syncfs is Linux's own, so that its header must be asked for by name.
#define _GNU_SOURCE
#include <unistd.h>

#include "CDisk.h"

int hearth_settle_disk(int file) { return syncfs(file); }
