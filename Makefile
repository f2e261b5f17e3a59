# What to type is in README.md; `make help` lists it. The longer recipes are shell scripts in .ci/.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Executables that run where no Swift toolchain is.
RELEASE = -c release --static-swift-stdlib
# What SwiftPM builds into; where `swift build` would put it by itself.
BIN = .build/release

.PHONY: build demo test bench bench-store install uninstall plugin lint format train eval hostile kill starts clients soak fuzz help clean setup check-release

build: setup check-release ## build the executables (the default)
	@echo "built $(BIN)/analyzerd and $(BIN)/analyze-client; next: make demo, make install, or make help"

demo: setup check-release ## build, ingest the sample archive into a store of its own, show what is in it
	@sh .ci/demo $(BIN)

test: setup ## build and run every test
	@sh .ci/test

bench: setup check-release ## measure speed and memory (Benchmarks/README.md)
	@Benchmarks/run

bench-store: setup check-release ## make bench-store DOCUMENTS=1000000: the store at scale (needs 20 GB of disk, ../shared and python3)
	@BENCH_DOCUMENTS="$(or $(DOCUMENTS),1000000)" Benchmarks/run store-at-scale

install: ## put executables, completions and man pages under PREFIX (default /usr/local)
	@# `sudo make install` installs what `make` built: no build as root, and root's PATH may lack swift.
	@if [ -z "$$SUDO_USER" ] || [ ! -x $(BIN)/analyzerd ]; then $(MAKE) --no-print-directory setup check-release; fi
	@sh .ci/install install $(BIN) "$(PREFIX)" "$(DESTDIR)"

uninstall: ## remove what install put there; the store stays
	@sh .ci/install uninstall $(BIN) "$(PREFIX)" "$(DESTDIR)"

plugin: ## make plugin NAME=Casualties: a new analyzer, its test and its registration
	@sh .ci/plugin "$$NAME"

lint: setup ## check form: swift format, imports, paths, documentation
	@sh .ci/lint

format: setup ## bring all Swift files into form
	$(SWIFT) format -i -r -p $(wildcard Sources Plugins Tests Examples Benchmarks/Sources Fuzzing/Sources/fuzz) Package.swift

train: setup ## train the models again (needs ../shared)
	@sh .ci/train

eval: setup check-release ## score every analyzer on the development data (needs ../shared and python3)
	@sh .ci/eval $(BIN)

hostile: setup check-release ## broken and hostile archives through the socket (needs ../shared and python3)
	@sh .ci/hostile $(BIN)

kill: setup check-release ## make kill ROUNDS=200: kill -9 at random moments of an ingest (SEED=… repeats a run)
	@sh .ci/repeat $(BIN) RandomKillTests "$(or $(ROUNDS),200)" "$(SEED)"

starts: setup check-release ## make starts ROUNDS=100: two daemons started at the same moment
	@sh .ci/repeat $(BIN) StartTests "$(or $(ROUNDS),100)" "$(SEED)"

clients: setup check-release ## make clients CLIENTS=300: so many at once during an ingest; memory and latency (needs python3)
	@python3 .ci/clients.py $(BIN) --clients "$(or $(CLIENTS),300)"

soak: setup check-release ## make soak DOCUMENTS=180000: six hours of news, compressed in time; memory stays flat (needs ../shared and python3)
	@python3 .ci/soak.py $(BIN) --documents "$(or $(DOCUMENTS),180000)"

fuzz: setup ## make fuzz SECONDS=60: so long for each reader (TARGET="tar zip" for some)
	@Fuzzing/run "$(or $(SECONDS),60)" $(TARGET)

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1~/p' Makefile | awk -F'~' '{ printf "%-18s %s\n", $$1, $$2 }'

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build Fuzzing/.build

setup:
	@sh .ci/setup

check-release:
	@echo "building the executables (the first time takes some minutes)"
	@$(SWIFT) build $(RELEASE) --product analyzerd
	@$(SWIFT) build $(RELEASE) --product analyze-client
