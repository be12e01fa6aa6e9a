#ifndef HEARTH_INVOICE_RULES_H
#define HEARTH_INVOICE_RULES_H

#include <stddef.h>

/// One table of `data/`, held in the program so that checking needs no file and no network.
struct hearth_rule_table {
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// What UBL 2.1 lets an invoice and a credit note hold.
struct hearth_rule_table hearth_ubl_structure(void);

/// The code lists that the rules name.
struct hearth_rule_table hearth_code_lists(void);

/// What UBL has and EN 16931 has no use for.
struct hearth_rule_table hearth_unused_elements(void);

#endif
