# The two commands for a start are `make run` and `make test`. Each installs the Debian packages that are missing.

# Where `make install` puts things; DESTDIR comes before all of them.
PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
UNITDIR ?= $(PREFIX)/lib/systemd/system
SYSUSERSDIR ?= $(PREFIX)/lib/sysusers.d
TMPFILESDIR ?= $(PREFIX)/lib/tmpfiles.d
DESTDIR ?=

# The demonstration's folder: state, inbox, outbox and configuration.
DEMO ?= .winnow-demo

# One debug build serves the tests and the checks, so all of them use the same flags.
DEBUG_FLAGS := --explicit-target-dependency-import-check error
# The tests that take processor time alone run after those that wait for files, processes and clocks, which they would delay.
EXTRACTOR_TESTS := ^(HTMLExtractor|TextExtractor|WinnowHTML|WinnowDates|WinnowEnrichers|BuiltInExtractors)Tests\.
# Optimized as one program when it is linked: 3 % more documents a second for twice the time to link. `make LTO= release`
# leaves it out, for a toolchain without lld.
LTO ?= --experimental-lto-mode full -Xswiftc -use-ld=lld $(PACKED)
# Relocations in the short form that the C library reads since 2.36: 2 ms less to start.
PACKED := $(shell printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION | cut -d ' ' -f 2)" | sort -CV \
	&& echo -Xlinker -z -Xlinker pack-relative-relocs)
# Prints flags with which the compiler knows what code documents run through: 4 % more documents a second for another
# build of the worker, and of everything when a source has changed. `make PROFILE= release` leaves it out;
# `make PROFILE= LTO= release` is the quickest build.
PROFILE ?= scripts/profile
# A register more: 1.5 % more documents a second. `make FRAMES=--no-omit-frame-pointers release` suits perf's call graphs.
FRAMES ?= --omit-frame-pointers
# The Swift runtime is part of the binaries; C libraries stay dynamic, and are looked for where the system has them.
RELEASE_FLAGS := -c release --static-swift-stdlib --disable-local-rpath $(FRAMES) $(LTO)
# SwiftPM's own link, so that `sudo make install` need not find swift.
RELEASE ?= $(CURDIR)/.build/release

.PHONY: help run test check lint imports docs linkage reference bench torture quality fuzz \
	release packages toolchain install uninstall clean

help: ## List the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: release ## Build, start a demonstration in ./.winnow-demo, show records; Ctrl-C ends it
	scripts/demo "$(RELEASE)" "$(DEMO)"

test: packages toolchain ## Build and run all tests
	swift build --build-tests $(DEBUG_FLAGS)
	swift test --skip-build --disable-xctest --skip '$(EXTRACTOR_TESTS)'
	swift test --skip-build --disable-xctest --filter '$(EXTRACTOR_TESTS)'
	scripts/check-schema
	scripts/torture --seconds 20

check: test lint imports docs linkage ## Everything that CI checks

lint: toolchain packages ## Formatting, scripts, systemd unit
	scripts/lint

imports: toolchain packages ## Targets import only what they declare
	scripts/check-imports

docs: toolchain packages ## Links lead somewhere, code blocks compile
	scripts/check-docs

linkage: toolchain packages ## The daemon links no parser, the worker no network
	swift build $(DEBUG_FLAGS)
	scripts/check-linkage "$$(swift build --show-bin-path)"

reference: packages toolchain ## Write the sample configuration, its schema and the key tables anew
	WINNOW_WRITE_REFERENCE=1 swift test --filter WinnowConfigurationTests
	scripts/check-schema

bench: release ## Latency, throughput, memory against the figures in docs/benchmarks.md
	scripts/bench "$(RELEASE)"

torture: packages toolchain ## Kill it at every step under load and count what is lost (nothing)
	scripts/torture

quality: release ## Extraction quality on the collections at hand
	scripts/quality "$(RELEASE)"

fuzz: packages toolchain ## Feed broken input to the parsers
	scripts/fuzz

release: packages toolchain
	flags=$$($(PROFILE)) && \
		swift build $(RELEASE_FLAGS) $$flags --product winnow && \
		swift build $(RELEASE_FLAGS) $$flags --product winnow-worker

packages:
	@scripts/system-packages

toolchain:
	@command -v swift >/dev/null || { echo "Winnow needs Swift 6.2 or later: https://www.swift.org/install/linux" >&2; exit 1; }

# Installs what `make release` built; run that first, as the user who builds.
install: ## Install into PREFIX (/usr/local), with DESTDIR before it
	install -D -m 755 -s "$(RELEASE)/winnow" "$(DESTDIR)$(PREFIX)/bin/winnow"
	install -D -m 755 -s "$(RELEASE)/winnow-worker" "$(DESTDIR)$(PREFIX)/libexec/winnow/winnow-worker"
	install -D -m 644 config/winnow.schema.json "$(DESTDIR)$(PREFIX)/share/winnow/winnow.schema.json"
	install -d "$(DESTDIR)$(PREFIX)/share/doc/winnow"
	install -m 644 README.md CHANGELOG.md LICENSE docs/*.md "$(DESTDIR)$(PREFIX)/share/doc/winnow"
	install -D -m 644 systemd/winnow.sysusers.conf "$(DESTDIR)$(SYSUSERSDIR)/winnow.conf"
	install -D -m 644 systemd/winnow.tmpfiles.conf "$(DESTDIR)$(TMPFILESDIR)/winnow.conf"
	install -d "$(DESTDIR)$(UNITDIR)"
	sed -e 's|/usr/bin/winnow|$(PREFIX)/bin/winnow|' -e 's|/usr/share/doc|$(PREFIX)/share/doc|' \
		-e 's|/etc/winnow|$(SYSCONFDIR)/winnow|' systemd/winnow.service >"$(DESTDIR)$(UNITDIR)/winnow.service"
	chmod 644 "$(DESTDIR)$(UNITDIR)/winnow.service"
	test -e "$(DESTDIR)$(SYSCONFDIR)/winnow/winnow.yaml" || \
		install -D -m 644 config/winnow.yaml "$(DESTDIR)$(SYSCONFDIR)/winnow/winnow.yaml"

uninstall: ## Remove what install put there; configuration, state and records stay
	rm -f "$(DESTDIR)$(PREFIX)/bin/winnow" "$(DESTDIR)$(SYSUSERSDIR)/winnow.conf" \
		"$(DESTDIR)$(TMPFILESDIR)/winnow.conf" "$(DESTDIR)$(UNITDIR)/winnow.service"
	rm -rf "$(DESTDIR)$(PREFIX)/libexec/winnow" "$(DESTDIR)$(PREFIX)/share/winnow" "$(DESTDIR)$(PREFIX)/share/doc/winnow"

clean: ## Remove the build and the demonstration
	rm -rf .build "$(DEMO)"
