# Everything a person or CI runs. Each target installs what it needs and is missing, once.
# Rust, Node and Python have to be there; nothing else.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
SECONDS ?= 60
BROWSER = chromium
TOOLS := $(CURDIR)/.tools
export PATH := $(TOOLS)/bin:$(TOOLS)/node_modules/.bin:$(TOOLS)/typos/bin:$(PATH)

TRUNK := 0.21.14
BINARYEN := 132.0.0
AXE := 4.14.1
COMPROMISE := 14.17.0
WINK := 2.4.0
MINISEARCH := 7.2.0
FLEXSEARCH := 0.8.212
LUNR := 2.3.9
WINK_MODEL := 1.8.1
TYPOS := 1.52.0
PYSPARK := 4.3.0
GECKODRIVER := 0.37.1
VITE := 8.3.8
TYPESCRIPT := 7.0.2
FUZZ := 0.13.2
BINDGEN = $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p}' Cargo.lock)
WASM := wasm32-unknown-unknown

# Tools are run for seconds: a build that is quick is better than one that makes them quick.
INSTALL := CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
  CARGO_TARGET_DIR=$(TOOLS)/target cargo install --locked --quiet --root $(TOOLS)

.PHONY: help run build dev test test-host test-page test-package test-wasm package pack check test-spark bench bench-native bench-peers bench-page train fuzz size shots stage tools browser browser-chromium browser-firefox browser-webkit clean

help: ## lists the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: build ## builds the page and serves it
	@echo; echo "Dateline is at http://127.0.0.1:$(PORT)/ (Ctrl-C ends it; PORT=… takes another port)"; echo
	@python3 -m http.server --bind 127.0.0.1 --directory dist $(PORT) >/dev/null 2>&1 \
	  || { echo "port $(PORT) is taken, or Python is missing: try make run PORT=8081" >&2; exit 1; }

build: tools ## builds the page into dist/
	@trunk build --release

dev: tools ## builds the page without optimising it, into dist-dev/
	@trunk build --dist dist-dev

test: build browser ## runs all tests: host, headless wasm, and the built page in a browser
	@$(MAKE) -s test-host test-page test-package test-wasm

test-host: ## runs the tests of the pure part and the command line
	@INSTA_UPDATE=no cargo test --quiet --lib --bins --test native
	@INSTA_UPDATE=no cargo test --quiet --doc

test-page: ## drives the page in dist/ through WebDriver: in Chromium, or in BROWSER=firefox or webkit
	@[[ -e dist/index.html ]] || { echo "dist/ is not there: run make build" >&2; exit 1; }
	@$(MAKE) -s browser
	@AXE=$(TOOLS)/node_modules/axe-core/axe.min.js PAGE_BROWSER=$(BROWSER) $(if $(filter webkit,$(BROWSER)),xvfb-run -a -s "-screen 0 1600x1200x24") \
	  cargo test --quiet --test page -- $$(sed -n 's/^$(BROWSER) *\([^ ]*\).*/--skip \1/p' tests/page/cannot.txt) $(if $(filter webkit,$(BROWSER)),--test-threads=1)

test-package: tools browser pack ## tests the npm package, made of what is in dist/: in Node, in a browser, built by Vite, its types
	@grep -qs '"$(VITE)"' $(TOOLS)/package/node_modules/vite/package.json && grep -qs '"$(TYPESCRIPT)"' $(TOOLS)/package/node_modules/typescript/package.json \
	  || npm install --silent --no-audit --no-fund --prefix $(TOOLS)/package vite@$(VITE) typescript@$(TYPESCRIPT) \
	  || $(call refused,Vite or TypeScript,Put vite $(VITE) and typescript $(TYPESCRIPT) into $(TOOLS)/package/node_modules: from the npm registry.)
	@for module in nodenext esnext; do $(TOOLS)/package/node_modules/.bin/tsc --noEmit --strict --target es2022 --lib es2022,dom \
	  --module $$module --moduleResolution $${module/esnext/bundler} tests/package/types.ts tests/package/element.ts; done
	@node --test tests/package/

test-wasm: tools browser ## runs the tests of the interface in a headless browser
	@# Named, or a geckodriver on PATH goes first. Not --quiet: the runner refuses it.
	@CHROMEDRIVER=$$(command -v chromedriver) cargo test --target $(WASM) --test web

check: tools ## looks for everything that is not a test: format, lints, docs, spelling, what the host build may not have
	cargo fmt --check
	CLIPPY_CONF_DIR=.ci cargo clippy --quiet --all-targets -- -D warnings
	CLIPPY_CONF_DIR=.ci cargo clippy --quiet --target $(WASM) --lib --bins --test web -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --lib
	@[[ "$$(typos --version 2>/dev/null)" == "typos-cli $(TYPOS)" ]] || python3 -m pip install --quiet --target $(TOOLS)/typos typos==$(TYPOS)
	typos
	@# The pure part cannot reach the browser: the host build has none of these.
	@! cargo tree --edges normal --prefix none | grep -E '^(yew|web-sys|gloo|js-sys|wasm-bindgen) ' \
	  || { echo "the host build depends on the crates above" >&2; exit 1; }

bench: bench-native bench-peers bench-page ## measures everything that takes time

bench-native: ## measures reading, extraction, the language layer, and answers with 4,000 and 10,000 articles, natively
	@cargo bench --quiet --bench core
	@cargo run --quiet --profile native --example answers

bench-peers: ## measures reading and search beside JavaScript libraries, on the same articles
	@grep -qs '"$(COMPROMISE)"' $(TOOLS)/peers/node_modules/compromise/package.json && grep -qs '"$(WINK)"' $(TOOLS)/peers/node_modules/wink-nlp/package.json \
	  || npm install --silent --no-audit --no-fund --prefix $(TOOLS)/peers compromise@$(COMPROMISE) wink-nlp@$(WINK) wink-eng-lite-web-model@$(WINK_MODEL) \
	  || $(call refused,compromise or wink-nlp,Put them into $(TOOLS)/peers/node_modules: from the npm registry.)
	@cargo build --quiet --profile native --bin dateline
	@cargo run --quiet --example news > target/news.jsonl
	@PEERS=$(TOOLS)/peers node tests/benches/peers.mjs target/news.jsonl target/native/dateline
	@grep -qs '"$(MINISEARCH)"' $(TOOLS)/peers/node_modules/minisearch/package.json && grep -qs '"$(FLEXSEARCH)"' $(TOOLS)/peers/node_modules/flexsearch/package.json \
	  && grep -qs '"$(LUNR)"' $(TOOLS)/peers/node_modules/lunr/package.json \
	  || npm install --silent --no-audit --no-fund --prefix $(TOOLS)/peers minisearch@$(MINISEARCH) flexsearch@$(FLEXSEARCH) lunr@$(LUNR) \
	  || $(call refused,MiniSearch or FlexSearch or lunr,Put them into $(TOOLS)/peers/node_modules: from the npm registry.)
	@cargo run --quiet --example news 4000 > target/news-4000.jsonl
	@cargo run --quiet --profile native --example answers -- --search 4000 > target/search.json
	@PEERS=$(TOOLS)/peers node --expose-gc --max-old-space-size=4096 tests/benches/search_peers.mjs target/news-4000.jsonl target/search.json

bench-page: build browser ## measures the worker in a browser, the page with 4,000 and 10,000 articles, and an element with 200
	@cargo run --quiet --example speed
	@cargo run --quiet --example speed dropped=1000 4000 10000
	@cargo run --quiet --example news 10000 > target/news-10000.jsonl
	@rm -rf target/ahead && cp -r dist target/ahead && cargo build --quiet --profile native --bin dateline
	@target/native/dateline bundle target/news-10000.jsonl --annotations -o target/ahead/articles.jsonl
	@python3 -m http.server --bind 127.0.0.1 --directory target/ahead 8099 >/dev/null 2>&1 & server=$$!; trap "kill $$server" EXIT; \
	  cargo run --quiet --example speed http://127.0.0.1:8099/
	@cargo run --quiet --example news 200 > target/news-200.jsonl
	@target/native/dateline bundle target/news-200.jsonl --annotations -o target/ahead-200.jsonl
	@cargo run --quiet --example speed embed=target/ahead-200.jsonl

package: build ## builds the npm package into dist-package/
	@$(MAKE) -s pack

pack: # the npm package of the page in dist/: it has the page's worker
	@[[ -e dist/worker_bg.wasm ]] || { echo "dist/ is not there: run make build" >&2; exit 1; }
	@rm -rf dist-package && mkdir dist-package
	@cp src/web/package/* LICENSE dist/worker.js dist/worker_bg.wasm dist/language.bin dist-package/

test-spark: ## runs the command as a filter inside Spark, which it installs; needs Java
	@command -v java >/dev/null || { echo "Java is missing: Spark needs it" >&2; exit 1; }
	@python3 -c "import sys; sys.path.insert(0, '$(TOOLS)/spark'); import pyspark, pandas, pyarrow" 2>/dev/null \
	  || python3 -m pip install --quiet --target $(TOOLS)/spark pyspark==$(PYSPARK) 'pandas<3' pyarrow \
	  || $(call refused,PySpark,Put pyspark $(PYSPARK) and pandas and pyarrow into $(TOOLS)/spark: from PyPI.)
	@cargo build --quiet --profile native --bin dateline
	@cargo run --quiet --example news 60 > target/news-60.jsonl
	@PYTHONPATH=$(TOOLS)/spark PYSPARK_PYTHON=python3 python3 tests/spark/filter.py target/native/dateline target/news-60.jsonl

train: ## makes data/model/language.bin: make train CORPORA=folder; ten minutes, see data/README.md
	@[[ -d "$(CORPORA)" ]] || { echo "make train CORPORA=folder: the folder of the corpora that data/README.md lists under “The language model”" >&2; exit 1; }
	@cargo run --quiet --profile native --bin train -- "$(CORPORA)" $(if $(ONLY),--only $(ONLY))

fuzz: ## feeds damaged files to everything that reads files, and what is typed to what reads that: make fuzz SECONDS=600
	@command -v cargo-fuzz >/dev/null || $(INSTALL) cargo-fuzz --version $(FUZZ) \
	  || $(call refused,cargo-fuzz,Put cargo-fuzz $(FUZZ) on PATH: from crates.io.)
	@cargo test --quiet --test native -- --ignored seeds_for_the_fuzzer >/dev/null
	@mkdir -p fuzz/corpus/bundle && cargo run --quiet --bin dateline -- bundle data/articles -o fuzz/corpus/bundle/articles 2>/dev/null
	@cargo run --quiet --bin dateline -- bundle data/articles --annotations -o fuzz/corpus/bundle/ahead 2>/dev/null
	@mkdir -p fuzz/corpus/query && printf '%s' 'speaker:"Ada Vale" -about:pier (storm OR flood*) from:2024-01' > fuzz/corpus/query/words
	@printf '%s' '#view=voices&q=port+strike&-org=Harbour%20Wire&from=2024-01-01&voice=in:Harbour%20Council' > fuzz/corpus/query/hash
	@for target in $$(cargo fuzz list); do echo "fuzzing $$target for $(SECONDS) s"; \
	  cargo fuzz run --sanitizer none $$target -- -seed=1 -max_total_time=$(SECONDS) -timeout=20 -rss_limit_mb=2048 -max_len=65536 2>&1 | tail -n 4; done

size: build ## prints what a reader downloads before the page is usable
	@node .ci/size.mjs dist

shots: build browser ## takes screenshots of every view into shots/
	@cargo run --quiet --example shots

stage: # what Trunk does not make; called by its hook
	@cd styles && cat tokens.css base.css layout.css $$(ls *.css | grep -vxE '(tokens|base|layout|print)\.css') print.css > "$$TRUNK_STAGING_DIR/styles.css"
	@cargo run --quiet --locked --bin dateline -- bundle data/articles --annotations -o "$$TRUNK_STAGING_DIR/articles.jsonl"
	@cp data/model/language.bin "$$TRUNK_STAGING_DIR/" && cd "$$TRUNK_STAGING_DIR" \
	  && sed -i.old -e "s/MODEL_BYTES/$$(wc -c < language.bin | tr -d ' ')/" -e "s/?v=MODEL/?v=$$(sha256sum < language.bin | cut -c1-12)/" index.html dateline-explorer.js
	@# These two are on other people's pages: without comments and indents they are shorter by a fifth.
	@cd "$$TRUNK_STAGING_DIR" && sed -i.old -E -e '/^ *(\/\/|\/\*\*|$$)/d' -e 's/^ +//' -e 's/; \/\/ .*/;/' -e 's/ => /=>/g' -e "s/VERSION = \"0.0.0\"/VERSION = \"$$(sed -n 's/^version = "\(.*\)"/\1/p' $(CURDIR)/Cargo.toml | head -1)\"/" dateline-explorer.js frame.js
	@cd "$$TRUNK_STAGING_DIR" && rm -rf snippets-unused && version=$$(cat $$(find . -type f | sort) | sha256sum | cut -c1-12) \
	  && sed -i.old "s/?v=BUILD/?v=$$version/g" index.html dateline-explorer.js && rm index.html.old dateline-explorer.js.old frame.js.old

# $(call refused,WHAT,HOW): says what could not be installed and how to get it, and ends.
refused = { echo "$(1) is missing and could not be installed. $(2)" >&2; exit 1; }

tools: ## installs what the build needs and is missing
	@rustup target list --installed | grep -qx $(WASM) || rustup target add $(WASM) \
	  || $(call refused,The Rust target $(WASM),Run 'rustup target add $(WASM)' where the network allows it.)
	@[[ "$$(trunk --version 2>/dev/null)" == "trunk $(TRUNK)" ]] \
	  || { echo "installing trunk $(TRUNK), once: some minutes"; $(INSTALL) trunk --version $(TRUNK); } \
	  || $(call refused,Trunk,Put trunk $(TRUNK) on PATH: from crates.io or its releases page.)
	@[[ "$$(wasm-bindgen --version 2>/dev/null)" == "wasm-bindgen $(BINDGEN)" ]] \
	  || { echo "installing wasm-bindgen-cli $(BINDGEN), once: some minutes"; $(INSTALL) wasm-bindgen-cli --version $(BINDGEN); } \
	  || $(call refused,wasm-bindgen,Put wasm-bindgen-cli $(BINDGEN) on PATH: from crates.io or its releases page.)
	@[[ "$$(wasm-opt --version 2>/dev/null)" == *"version_$(firstword $(subst ., ,$(BINARYEN)))"* && -e $(TOOLS)/node_modules/axe-core ]] \
	  || npm install --silent --no-audit --no-fund --prefix $(TOOLS) binaryen@$(BINARYEN) axe-core@$(AXE) \
	  || $(call refused,wasm-opt or axe-core,Put binaryen $(BINARYEN) and axe-core $(AXE) into $(TOOLS)/node_modules: from the npm registry.)
	@cargo fetch --locked --quiet || $(call refused,A crate,The crates of Cargo.lock come from crates.io: run 'cargo fetch' where the network allows it.)

# $(call packages,COMMAND,PACKAGES): installs Debian's packages if the command is missing.
packages = command -v $(1) >/dev/null || { \
  echo "installing $(2), once"; \
  sudo=""; [[ $$(id -u) == 0 ]] || sudo="sudo"; \
  command -v apt-get >/dev/null && $$sudo apt-get update -qq && $$sudo apt-get install -qq -y $(2) >/dev/null; } \
  || $(call refused,$(1),Install it so that '$(1)' is on PATH.)

browser: ## installs a browser and its driver if they are missing: Chromium, or BROWSER=firefox or webkit
	@$(MAKE) -s browser-$(BROWSER)

browser-chromium:
	@$(call packages,chromium,chromium chromium-driver)
	@$(call packages,chromedriver,chromium chromium-driver)

browser-firefox:
	@command -v firefox >/dev/null || $(call packages,firefox-esr,firefox-esr)
	@[[ "$$(geckodriver --version 2>/dev/null)" == "geckodriver $(GECKODRIVER)"* ]] \
	  || { echo "installing geckodriver $(GECKODRIVER), once: a minute or two"; $(INSTALL) geckodriver --version $(GECKODRIVER); } \
	  || $(call refused,geckodriver,Put geckodriver $(GECKODRIVER) on PATH: from crates.io or its releases page.)

browser-webkit:
	@$(call packages,WebKitWebDriver,webkit2gtk-driver)
	@$(call packages,xvfb-run,xvfb)

clean: ## removes what was built, not what was installed
	@rm -rf dist dist-dev dist-package shots target
