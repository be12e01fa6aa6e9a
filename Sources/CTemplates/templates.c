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
static const unsigned char credit_note_easy_read[] = {
#embed "../../templates/credit-note-easy-read.mustache"
};
static const unsigned char credit_note[] = {
#embed "../../templates/credit-note.mustache"
};
static const unsigned char easy_read[] = {
#embed "../../templates/easy-read.css"
};
static const unsigned char element_table[] = {
#embed "../../templates/element-table.mustache"
};
static const unsigned char exposure[] = {
#embed "../../templates/exposure.mustache"
};
static const unsigned char fee_letter_easy_read[] = {
#embed "../../templates/fee-letter-easy-read.mustache"
};
static const unsigned char fee_letter[] = {
#embed "../../templates/fee-letter.mustache"
};
static const unsigned char flexible_share[] = {
#embed "../../templates/flexible-share.mustache"
};
static const unsigned char for_what_large_print[] = {
#embed "../../templates/for-what-large-print.mustache"
};
static const unsigned char for_what[] = {
#embed "../../templates/for-what.mustache"
};
static const unsigned char how_to_pay_easy_read[] = {
#embed "../../templates/how-to-pay-easy-read.mustache"
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
static const unsigned char invoice_easy_read[] = {
#embed "../../templates/invoice-easy-read.mustache"
};
static const unsigned char invoice[] = {
#embed "../../templates/invoice.mustache"
};
static const unsigned char large_print[] = {
#embed "../../templates/large-print.css"
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
static const unsigned char own_money_easy_read[] = {
#embed "../../templates/own-money-easy-read.mustache"
};
static const unsigned char own_money[] = {
#embed "../../templates/own-money.mustache"
};
static const unsigned char payment_account_easy_read[] = {
#embed "../../templates/payment-account-easy-read.mustache"
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
static const unsigned char recipient_easy_read[] = {
#embed "../../templates/recipient-easy-read.mustache"
};
static const unsigned char reminder_easy_read[] = {
#embed "../../templates/reminder-easy-read.mustache"
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
static const unsigned char statement_easy_read[] = {
#embed "../../templates/statement-easy-read.mustache"
};
static const unsigned char statement[] = {
#embed "../../templates/statement.mustache"
};
static const unsigned char style[] = {
#embed "../../templates/style.css"
};
static const unsigned char symbol_arrow[] = {
#embed "../../templates/symbol-arrow.mustache"
};
static const unsigned char symbol_bank[] = {
#embed "../../templates/symbol-bank.mustache"
};
static const unsigned char symbol_calendar[] = {
#embed "../../templates/symbol-calendar.mustache"
};
static const unsigned char symbol_letter[] = {
#embed "../../templates/symbol-letter.mustache"
};
static const unsigned char symbol_list[] = {
#embed "../../templates/symbol-list.mustache"
};
static const unsigned char symbol_money[] = {
#embed "../../templates/symbol-money.mustache"
};
static const unsigned char symbol_purse[] = {
#embed "../../templates/symbol-purse.mustache"
};
static const unsigned char symbol_telephone[] = {
#embed "../../templates/symbol-telephone.mustache"
};
static const unsigned char symbol_tick[] = {
#embed "../../templates/symbol-tick.mustache"
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
static const unsigned char whom_to_ask_easy_read[] = {
#embed "../../templates/whom-to-ask-easy-read.mustache"
};
static const unsigned char whom_to_ask[] = {
#embed "../../templates/whom-to-ask.mustache"
};
static const unsigned char whom_to_ring_easy_read[] = {
#embed "../../templates/whom-to-ring-easy-read.mustache"
};
static const unsigned char whom_to_ring[] = {
#embed "../../templates/whom-to-ring.mustache"
};
static const unsigned char words_en[] = {
#embed "../../templates/words-en.txt"
};
static const unsigned char working[] = {
#embed "../../templates/working.mustache"
};
static const unsigned char workings[] = {
#embed "../../templates/workings.mustache"
};

static const struct hearth_template templates[] = {
    {"aged-debt.mustache", aged_debt, sizeof aged_debt},
    {"agreement.mustache", agreement, sizeof agreement},
    {"benchmark.mustache", benchmark, sizeof benchmark},
    {"check.mustache", check, sizeof check},
    {"colophon.mustache", colophon, sizeof colophon},
    {"cost-report.mustache", cost_report, sizeof cost_report},
    {"credit-note-easy-read.mustache", credit_note_easy_read, sizeof credit_note_easy_read},
    {"credit-note.mustache", credit_note, sizeof credit_note},
    {"easy-read.css", easy_read, sizeof easy_read},
    {"element-table.mustache", element_table, sizeof element_table},
    {"exposure.mustache", exposure, sizeof exposure},
    {"fee-letter-easy-read.mustache", fee_letter_easy_read, sizeof fee_letter_easy_read},
    {"fee-letter.mustache", fee_letter, sizeof fee_letter},
    {"flexible-share.mustache", flexible_share, sizeof flexible_share},
    {"for-what-large-print.mustache", for_what_large_print, sizeof for_what_large_print},
    {"for-what.mustache", for_what, sizeof for_what},
    {"how-to-pay-easy-read.mustache", how_to_pay_easy_read, sizeof how_to_pay_easy_read},
    {"how-to-pay.mustache", how_to_pay, sizeof how_to_pay},
    {"in-short.mustache", in_short, sizeof in_short},
    {"income.mustache", income, sizeof income},
    {"index.mustache", index_page, sizeof index_page},
    {"invoice-easy-read.mustache", invoice_easy_read, sizeof invoice_easy_read},
    {"invoice.mustache", invoice, sizeof invoice},
    {"large-print.css", large_print, sizeof large_print},
    {"layout.mustache", layout, sizeof layout},
    {"letterhead.mustache", letterhead, sizeof letterhead},
    {"negotiation-pack.mustache", negotiation_pack, sizeof negotiation_pack},
    {"occupancy.mustache", occupancy, sizeof occupancy},
    {"own-money-easy-read.mustache", own_money_easy_read, sizeof own_money_easy_read},
    {"own-money.mustache", own_money, sizeof own_money},
    {"payment-account-easy-read.mustache", payment_account_easy_read, sizeof payment_account_easy_read},
    {"payment-account.mustache", payment_account, sizeof payment_account},
    {"payment-models.mustache", payment_models, sizeof payment_models},
    {"price-list.mustache", price_list, sizeof price_list},
    {"recipient-easy-read.mustache", recipient_easy_read, sizeof recipient_easy_read},
    {"reminder-easy-read.mustache", reminder_easy_read, sizeof reminder_easy_read},
    {"reminder.mustache", reminder, sizeof reminder},
    {"remittance.mustache", remittance, sizeof remittance},
    {"resource-allocation.mustache", resource_allocation, sizeof resource_allocation},
    {"service-return.mustache", service_return, sizeof service_return},
    {"statement-easy-read.mustache", statement_easy_read, sizeof statement_easy_read},
    {"statement.mustache", statement, sizeof statement},
    {"style.css", style, sizeof style},
    {"symbol-arrow.mustache", symbol_arrow, sizeof symbol_arrow},
    {"symbol-bank.mustache", symbol_bank, sizeof symbol_bank},
    {"symbol-calendar.mustache", symbol_calendar, sizeof symbol_calendar},
    {"symbol-letter.mustache", symbol_letter, sizeof symbol_letter},
    {"symbol-list.mustache", symbol_list, sizeof symbol_list},
    {"symbol-money.mustache", symbol_money, sizeof symbol_money},
    {"symbol-purse.mustache", symbol_purse, sizeof symbol_purse},
    {"symbol-telephone.mustache", symbol_telephone, sizeof symbol_telephone},
    {"symbol-tick.mustache", symbol_tick, sizeof symbol_tick},
    {"tick-sheet.mustache", tick_sheet, sizeof tick_sheet},
    {"vat.mustache", vat, sizeof vat},
    {"view.mustache", view, sizeof view},
    {"whom-to-ask-easy-read.mustache", whom_to_ask_easy_read, sizeof whom_to_ask_easy_read},
    {"whom-to-ask.mustache", whom_to_ask, sizeof whom_to_ask},
    {"whom-to-ring-easy-read.mustache", whom_to_ring_easy_read, sizeof whom_to_ring_easy_read},
    {"whom-to-ring.mustache", whom_to_ring, sizeof whom_to_ring},
    {"words-en.txt", words_en, sizeof words_en},
    {"working.mustache", working, sizeof working},
    {"workings.mustache", workings, sizeof workings},
};

size_t hearth_template_count(void) { return sizeof templates / sizeof templates[0]; }

struct hearth_template hearth_template_at(size_t index) { return templates[index]; }
