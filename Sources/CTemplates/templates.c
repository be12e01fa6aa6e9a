#include "CTemplates.h"

// #embed is of C23; the compiler takes it in every C and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char benchmark[] = {
#embed "../../templates/benchmark.mustache"
};
static const unsigned char colophon[] = {
#embed "../../templates/colophon.mustache"
};
static const unsigned char cost_report[] = {
#embed "../../templates/cost-report.mustache"
};
static const unsigned char element_table[] = {
#embed "../../templates/element-table.mustache"
};
static const unsigned char flexible_share[] = {
#embed "../../templates/flexible-share.mustache"
};
static const unsigned char how_to_pay[] = {
#embed "../../templates/how-to-pay.mustache"
};
static const unsigned char index_page[] = {
#embed "../../templates/index.mustache"
};
static const unsigned char invoice[] = {
#embed "../../templates/invoice.mustache"
};
static const unsigned char layout[] = {
#embed "../../templates/layout.mustache"
};
static const unsigned char letterhead[] = {
#embed "../../templates/letterhead.mustache"
};
static const unsigned char negotiation_pack[] = {
#embed "../../templates/negotiation-pack.mustache"
};
static const unsigned char price_list[] = {
#embed "../../templates/price-list.mustache"
};
static const unsigned char service_return[] = {
#embed "../../templates/service-return.mustache"
};
static const unsigned char statement[] = {
#embed "../../templates/statement.mustache"
};
static const unsigned char style[] = {
#embed "../../templates/style.css"
};
static const unsigned char whom_to_ring[] = {
#embed "../../templates/whom-to-ring.mustache"
};

static const struct hearth_template templates[] = {
    {"benchmark.mustache", benchmark, sizeof benchmark},
    {"colophon.mustache", colophon, sizeof colophon},
    {"cost-report.mustache", cost_report, sizeof cost_report},
    {"element-table.mustache", element_table, sizeof element_table},
    {"flexible-share.mustache", flexible_share, sizeof flexible_share},
    {"how-to-pay.mustache", how_to_pay, sizeof how_to_pay},
    {"index.mustache", index_page, sizeof index_page},
    {"invoice.mustache", invoice, sizeof invoice},
    {"layout.mustache", layout, sizeof layout},
    {"letterhead.mustache", letterhead, sizeof letterhead},
    {"negotiation-pack.mustache", negotiation_pack, sizeof negotiation_pack},
    {"price-list.mustache", price_list, sizeof price_list},
    {"service-return.mustache", service_return, sizeof service_return},
    {"statement.mustache", statement, sizeof statement},
    {"style.css", style, sizeof style},
    {"whom-to-ring.mustache", whom_to_ring, sizeof whom_to_ring},
};

size_t hearth_template_count(void) { return sizeof templates / sizeof templates[0]; }

struct hearth_template hearth_template_at(size_t index) { return templates[index]; }
