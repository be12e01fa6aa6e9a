#include "CSchemas.h"

// #embed is of C23; the compiler takes it in every C and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char agreement_1[] = {
#embed "xsd/agreement-1.xsd"
};
static const unsigned char cost_report_1[] = {
#embed "xsd/cost-report-1.xsd"
};
static const unsigned char pack_1[] = {
#embed "xsd/pack-1.xsd"
};
static const unsigned char payment_account_1[] = {
#embed "xsd/payment-account-1.xsd"
};
static const unsigned char price_list_1[] = {
#embed "xsd/price-list-1.xsd"
};

static const unsigned char ras_definition_1[] = {
#embed "json/ras-definition-1.schema.json"
};

static const struct hearth_schema schemas[] = {
    {"agreement-1.xsd", agreement_1, sizeof agreement_1},
    {"cost-report-1.xsd", cost_report_1, sizeof cost_report_1},
    {"pack-1.xsd", pack_1, sizeof pack_1},
    {"payment-account-1.xsd", payment_account_1, sizeof payment_account_1},
    {"price-list-1.xsd", price_list_1, sizeof price_list_1},
    {"ras-definition-1.schema.json", ras_definition_1, sizeof ras_definition_1},
};

size_t hearth_schema_count(void) { return sizeof schemas / sizeof schemas[0]; }

struct hearth_schema hearth_schema_at(size_t index) { return schemas[index]; }
