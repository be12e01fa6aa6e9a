# Two commands: `make demo` shows Hearth at work on the samples, `make test` proves it.
# Both do all their set-up on a fresh Debian machine that has Swift.

SWIFT ?= swift
OUT ?= out
MONTH ?= 2026-10
AS_OF ?= 2026-11-05

.PHONY: help demo test setup build lint format conformance fuzz bench goldens docs install clean

help:
	@echo "make demo         cost, share, bill and state the accounts of the three sample homes"
	@echo "make test         build and run every test"
	@echo "make lint         check the format of the code"
	@echo "make conformance  judge every XML document of the demo by the official schemas and rules"
	@echo "make fuzz         random bytes to whatever reads strangers' files, ten minutes each (SECONDS=600)"
	@echo "make bench        measure speed beside peers, in one run; takes a few minutes"
	@echo "make goldens      write the expected outputs of the tests anew; look at the difference"
	@echo "make docs         write the libraries' reference to .build/docs"
	@echo "make install      build for speed and copy hearth to PREFIX/bin (PREFIX=/usr/local)"

setup:
	@.ci/setup

build: setup
	$(SWIFT) build --product hearth

demo: build
	@.ci/demo "$$($(SWIFT) build --show-bin-path)/hearth" "$(OUT)" "$(MONTH)" "$(AS_OF)"

test: setup
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Benchmarks Package.swift

conformance: demo
	@HEARTH="$$($(SWIFT) build --show-bin-path)/hearth" .ci/conformance/run "$(OUT)"

SECONDS ?= 600
fuzz: setup
	@SWIFT="$(SWIFT)" Tests/Fuzz/run "$(SECONDS)"

bench: setup
	@SWIFT="$(SWIFT)" Benchmarks/run

goldens: setup
	-HEARTH_RECORD=1 $(SWIFT) test
	git diff --stat -- Tests

LIBRARIES = Evidence Amounts CareCalendar CareHome Costing Flexibility Funding Billing EInvoice XMLKit Store

docs: setup
	$(SWIFT) package --allow-writing-to-directory .build/docs generate-documentation \
	  $(LIBRARIES:%=--target %) --enable-experimental-combined-documentation \
	  --output-path .build/docs

PREFIX ?= /usr/local
# With Swift's own libraries in it, so that it runs where no Swift is installed.
install: setup
	$(SWIFT) build -c release --static-swift-stdlib --product hearth
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 "$$($(SWIFT) build -c release --show-bin-path)/hearth" "$(DESTDIR)$(PREFIX)/bin/hearth"

clean:
	rm -rf .build .build-* Benchmarks/.build "$(OUT)"
