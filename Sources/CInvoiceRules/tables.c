#include "CInvoiceRules.h"

// #embed is of C23; the compiler takes it in every C and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char structure[] = {
#embed "data/ubl-2.1.txt"
};
static const unsigned char codes[] = {
#embed "data/codes.txt"
};
static const unsigned char unused[] = {
#embed "data/unused.txt"
};

struct hearth_rule_table hearth_ubl_structure(void) {
  return (struct hearth_rule_table){structure, sizeof structure};
}

struct hearth_rule_table hearth_code_lists(void) {
  return (struct hearth_rule_table){codes, sizeof codes};
}

struct hearth_rule_table hearth_unused_elements(void) {
  return (struct hearth_rule_table){unused, sizeof unused};
}
