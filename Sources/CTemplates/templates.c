#include "CTemplates.h"

// #embed is of C23; the compiler takes it in every C and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char aged_debt[] = {
#embed "../../templates/aged-debt.mustache"
};
static const unsigned char agreement[] = {
#embed "../../templates/agreement.mustache"
};
static const unsigned char benchmark[] = {
#embed "../../templates/benchmark.mustache"
};
static const unsigned char check[] = {
#embed "../../templates/check.mustache"
};
static const unsigned char colophon[] = {
#embed "../../templates/colophon.mustache"
};
static const unsigned char cost_report[] = {
#embed "../../templates/cost-report.mustache"
};
static const unsigned char credit_note[] = {
#embed "../../templates/credit-note.mustache"
};
static const unsigned char element_table[] = {
#embed "../../templates/element-table.mustache"
};
static const unsigned char fee_letter[] = {
#embed "../../templates/fee-letter.mustache"
};
static const unsigned char flexible_share[] = {
#embed "../../templates/flexible-share.mustache"
};
static const unsigned char for_what[] = {
#embed "../../templates/for-what.mustache"
};
static const unsigned char how_to_pay[] = {
#embed "../../templates/how-to-pay.mustache"
};
static const unsigned char in_short[] = {
#embed "../../templates/in-short.mustache"
};
static const unsigned char income[] = {
#embed "../../templates/income.mustache"
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
static const unsigned char occupancy[] = {
#embed "../../templates/occupancy.mustache"
};
static const unsigned char own_money[] = {
#embed "../../templates/own-money.mustache"
};
static const unsigned char payment_account[] = {
#embed "../../templates/payment-account.mustache"
};
static const unsigned char payment_models[] = {
#embed "../../templates/payment-models.mustache"
};
static const unsigned char price_list[] = {
#embed "../../templates/price-list.mustache"
};
static const unsigned char reminder[] = {
#embed "../../templates/reminder.mustache"
};
static const unsigned char remittance[] = {
#embed "../../templates/remittance.mustache"
};
static const unsigned char resource_allocation[] = {
#embed "../../templates/resource-allocation.mustache"
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
static const unsigned char tick_sheet[] = {
#embed "../../templates/tick-sheet.mustache"
};
static const unsigned char vat[] = {
#embed "../../templates/vat.mustache"
};
static const unsigned char view[] = {
#embed "../../templates/view.mustache"
};
static const unsigned char whom_to_ring[] = {
#embed "../../templates/whom-to-ring.mustache"
};
static const unsigned char working[] = {
#embed "../../templates/working.mustache"
};
static const unsigned char workings[] = {
#embed "../../templates/workings.mustache"
};

static const unsigned char words_en[] = {
#embed "../../templates/words-en.txt"
};
static const unsigned char large_print[] = {
#embed "../../templates/large-print.css"
};
static const unsigned char easy_read[] = {
#embed "../../templates/easy-read.css"
};

static const struct hearth_template templates[] = {
    {"aged-debt.mustache", aged_debt, sizeof aged_debt},
    {"agreement.mustache", agreement, sizeof agreement},
    {"benchmark.mustache", benchmark, sizeof benchmark},
    {"check.mustache", check, sizeof check},
    {"colophon.mustache", colophon, sizeof colophon},
    {"cost-report.mustache", cost_report, sizeof cost_report},
    {"credit-note.mustache", credit_note, sizeof credit_note},
    {"element-table.mustache", element_table, sizeof element_table},
    {"fee-letter.mustache", fee_letter, sizeof fee_letter},
    {"flexible-share.mustache", flexible_share, sizeof flexible_share},
    {"for-what.mustache", for_what, sizeof for_what},
    {"how-to-pay.mustache", how_to_pay, sizeof how_to_pay},
    {"in-short.mustache", in_short, sizeof in_short},
    {"income.mustache", income, sizeof income},
    {"index.mustache", index_page, sizeof index_page},
    {"invoice.mustache", invoice, sizeof invoice},
    {"layout.mustache", layout, sizeof layout},
    {"letterhead.mustache", letterhead, sizeof letterhead},
    {"negotiation-pack.mustache", negotiation_pack, sizeof negotiation_pack},
    {"occupancy.mustache", occupancy, sizeof occupancy},
    {"own-money.mustache", own_money, sizeof own_money},
    {"payment-account.mustache", payment_account, sizeof payment_account},
    {"payment-models.mustache", payment_models, sizeof payment_models},
    {"price-list.mustache", price_list, sizeof price_list},
    {"reminder.mustache", reminder, sizeof reminder},
    {"remittance.mustache", remittance, sizeof remittance},
    {"resource-allocation.mustache", resource_allocation, sizeof resource_allocation},
    {"service-return.mustache", service_return, sizeof service_return},
    {"statement.mustache", statement, sizeof statement},
    {"style.css", style, sizeof style},
    {"tick-sheet.mustache", tick_sheet, sizeof tick_sheet},
    {"vat.mustache", vat, sizeof vat},
    {"view.mustache", view, sizeof view},
    {"whom-to-ring.mustache", whom_to_ring, sizeof whom_to_ring},
    {"working.mustache", working, sizeof working},
    {"workings.mustache", workings, sizeof workings},
    {"words-en.txt", words_en, sizeof words_en},
    {"large-print.css", large_print, sizeof large_print},
    {"easy-read.css", easy_read, sizeof easy_read},
};

size_t hearth_template_count(void) { return sizeof templates / sizeof templates[0]; }

struct hearth_template hearth_template_at(size_t index) { return templates[index]; }
