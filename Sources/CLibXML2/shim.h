// What XMLKit needs of libxml2, and nothing else of it.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Debian's libxml2 would bring in the system's ICU, whose types clash with those of the ICU inside
// Foundation wherever a module sees both. XMLKit uses none of the structures that differ by it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#endif
