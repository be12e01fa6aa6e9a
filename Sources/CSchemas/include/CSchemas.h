#ifndef HEARTH_SCHEMAS_H
#define HEARTH_SCHEMAS_H

#include <stddef.h>

/// One file of `xsd/` or `json/`, held in the program so that it checks documents from any folder.
struct hearth_schema {
  /// The name within its folder, such as `pack-1.xsd`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

size_t hearth_schema_count(void);

/// `index` is below `hearth_schema_count()`.
struct hearth_schema hearth_schema_at(size_t index);

#endif
