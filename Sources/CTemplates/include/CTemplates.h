#ifndef HEARTH_TEMPLATES_H
#define HEARTH_TEMPLATES_H

#include <stddef.h>

/// One file of `templates/`, held in the program so that it works from any folder.
struct hearth_template {
  /// The name within `templates/`, such as `invoice.mustache`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

size_t hearth_template_count(void);

/// `index` is below `hearth_template_count()`.
struct hearth_template hearth_template_at(size_t index);

#endif
