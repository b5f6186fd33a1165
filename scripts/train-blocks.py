#!/usr/bin/env python3
"""Train the block model of the HTML extractor: which pieces of a page are its text.

  train-blocks.py --articles DIR --program PROGRAM [--validate] [--output Sources/CBlockModel/model.c]

DIR has the evaluation sets (score.py, common.py, sets/NAME/gold.jsonl, sets/NAME/html/ID.html.gz). PROGRAM is the release
build of the target html-training. Needs numpy and catboost from PyPI.

A page is cut into pieces by the extractor itself. A piece is positive when it stands in the gold text: long ones by
their runs of three words, short ones by their place between long ones. Sets that only give snippets label the pieces
that contain them. The vocabulary (words of class names, short texts, link paths) is counted per site, so that no site
weighs more than another; words seen on fewer than a handful of sites are not in it, hence no site's name is. For the
training itself each page's weights are counted without its own site. With --validate whole sites are left out, three
times a third; the extractor is built with each model, in .build-validation, and reads the pages of the sites that the
model has not seen. The scores of each set are printed; the model of the working tree stays as it is.
"""
import argparse, base64, hashlib, json, math, os, shutil, subprocess, sys, tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np
from catboost import CatBoostClassifier, Pool

import training

SETS = {"scrapinghub": 4, "fundus": 3, "readability": 2, "trafilatura-eval": 1.5, "wcxb": 1}
LEARNED = ("nameOwn nameParent nameGrand nameMin nameMax nameMean nameMinDistance textLine textStart textEnd textMean "
           "textMin textMax textKnown linkMean linkMin").split()
WORD, LINE, END, LINK = 1, 2, 6, 9  # kinds of text keys, as in VocabularyKeys
SITES_FOR_NAME, SITES_FOR_TEXT = 9, 8
LEAF_SCALE = 4000


# ------------------------------------------------------------------ pages and labels
def tokens_of(common, text):
    return common.tokens(text)


def label(pieces, gold):
    """Share of each piece (a list of tokens) that stands in the gold tokens, 0-1."""
    run, labels, anchors, places = 3, np.zeros(len(pieces), np.float32), [None] * len(pieces), defaultdict(list)
    for i in range(len(gold) - run + 1):
        places[tuple(gold[i:i + run])].append(i)
    last = 0
    for i, piece in enumerate(pieces):
        if len(piece) < 5:
            continue
        hits = [places.get(tuple(piece[j:j + run])) for j in range(len(piece) - run + 1)]
        labels[i] = sum(h is not None for h in hits) / len(hits)
        if labels[i] > 0.5:
            first = next(k for k, h in enumerate(hits) if h)
            start = min((p - first for p in hits[first]), key=lambda p: abs(p - last))
            anchors[i] = (start, start + len(piece))
            last = start + len(piece)
    following, nearest = [0] * len(pieces), len(gold)
    for i in reversed(range(len(pieces))):
        following[i] = nearest
        if anchors[i]:
            nearest = anchors[i][0]
    at = 0
    for i, piece in enumerate(pieces):
        if anchors[i]:
            at = max(0, anchors[i][1])
        elif 0 < len(piece) < 5:
            low = max(0, at - 1)
            high = min(len(gold), max(following[i] + 1, low), low + 400)
            for q in range(low, high - len(piece) + 1):
                if gold[q:q + len(piece)] == piece:
                    labels[i], at = 1, q + len(piece)
                    break
    return labels


class Page:
    def __init__(self, name, gold, row, columns, common, score):
        self.set, self.gold, self.texts = name, gold, row.get("texts", [])
        self.site = gold.get("domain") or gold["id"]
        n = len(self.texts)
        raw = np.frombuffer(base64.b64decode(row.get("features", "")), np.uint8)
        self.features = raw.reshape(columns, -1)[:, :n].T if n else np.zeros((0, columns), np.uint8)
        self.elements, self.parents = row.get("elements", []), row.get("parents", [])
        self.names = row.get("nameKeys", [])
        self.words = [list(zip(k[::2], k[1::2])) for k in row.get("textKeys", [])]
        pieces = [common.tokens(t) for t in self.texts]
        self.sizes = np.array([len(p) for p in pieces], np.float32)
        if name == "trafilatura-eval":
            self.labels, self.weights = self.snippets(score)
        else:
            text = common.tokens(gold.get("text") or "")
            self.labels = label(pieces, text)
            # Two measures: the share of the words, and how many pieces are wrong at all.
            self.weights = (np.clip((self.sizes + 4) / (len(text) + 60) * 30, 0.03, 6)
                            + 9 / math.sqrt(400 + n * n)) * SETS[name]
        self.positive = self.labels > 0.5

    def snippets(self, score):
        labels, weights = np.zeros(len(self.texts), np.float32), np.zeros(len(self.texts), np.float32)
        squashed = [score.squash(t) for t in self.texts]
        for key, value in (("must_have", 1), ("must_not", 0), ("must_not_comments", 0)):
            for snippet in map(score.squash, self.gold.get(key) or []):
                found = [i for i, t in enumerate(squashed) if snippet and snippet in t]
                for i in found:
                    labels[i] = max(labels[i], value) if weights[i] else value
                    weights[i] = SETS[self.set] / (len(found) if value else 1)
        return labels, weights

    def chains(self):
        """For each element the elements around it, from itself outwards."""
        out = []
        for element, parent in enumerate(self.parents):
            out.append([element] + (out[parent] if parent >= 0 else []))
        return out


def load(program, common, score):
    pages, columns = [], None
    for name in SETS:
        gold = common.load_gold(name)
        lines = training.lines(program, "blocks", name, gold)
        columns = json.loads(next(lines))["names"]
        pages += [Page(name, item, json.loads(line), len(columns), common, score) for line, item in zip(lines, gold)]
    first = columns.index(LEARNED[0])
    if columns[first:first + len(LEARNED)] != LEARNED:
        sys.exit("html-training has other learned columns; see LEARNED")
    Page.learned = slice(first, first + len(LEARNED))
    return columns, pages


# ------------------------------------------------------------------ vocabulary
class Vocabulary:
    """Keys with what they stood at: for names the shares of a page's text and of its rest below an element so named."""

    def __init__(self, pages):
        self.names, self.words, count = defaultdict(dict), defaultdict(dict), defaultdict(int)
        for page in pages:
            count[page.site] += 1
            if page.set != "trafilatura-eval":
                self.add(self.names[page.site], self.count_names(page))
            self.add(self.words[page.site], self.count_words(page))
        self.tables = [(self.total(self.names, count), self.names, SITES_FOR_NAME),
                       (self.total(self.words, count), self.words, SITES_FOR_TEXT)]

    @staticmethod
    def add(target, found):
        for key, (a, b) in found.items():
            old = target.get(key, (0, 0))
            target[key] = (old[0] + a, old[1] + b)

    @staticmethod
    def count_names(page):
        size = np.sqrt(page.sizes + 1)
        text, rest = (size * page.positive).sum(), (size * ~page.positive).sum()
        found, cache, chains = defaultdict(lambda: [0.0, 0.0]), {}, page.chains()
        if text == 0:
            return found
        for i, element in enumerate(page.elements):
            if element < 0:
                continue
            keys = cache.get(element)
            if keys is None:
                keys = cache[element] = {k for e in chains[element] for k in page.names[e]}
            for key in keys:
                found[key][0 if page.positive[i] else 1] += size[i] / (text if page.positive[i] else max(rest, 1e-9))
        return found

    @staticmethod
    def count_words(page):
        found = defaultdict(lambda: [0, 0])
        for i, keys in enumerate(page.words):
            if page.weights[i] > 0:
                for _, key in set(keys):
                    found[key][0 if page.positive[i] else 1] += 1
        return {key: (a / (a + b), b / (a + b)) for key, (a, b) in found.items()}

    @staticmethod
    def total(by_site, count):
        out = {}
        for site, keys in by_site.items():
            for key in keys:
                keys[key] = (keys[key][0] / count[site], keys[key][1] / count[site])
                old = out.get(key, (0, 0, 0))
                out[key] = (old[0] + keys[key][0], old[1] + keys[key][1], old[2] + 1)
        return {key: value for key, value in out.items() if value[2] >= SITES_FOR_TEXT}

    @staticmethod
    def weight(text, rest):
        value = round(max(-4.2, min(4.2, math.log((text + 1) / (rest + 1)))) * 30)
        return value if abs(value) >= 4 else None

    def lookup(self, which, without=None):
        table, by_site, least = self.tables[which]
        own = by_site.get(without, {}) if without else {}

        def find(key):
            value = table.get(key)
            if value is None:
                return None
            text, rest, sites = value
            if key in own:
                text, rest, sites = text - own[key][0], rest - own[key][1], sites - 1
            return self.weight(text, rest) if sites >= least else None
        return find

    def entries(self):
        out = {}
        for which in (0, 1):
            find = self.lookup(which)
            for key in self.tables[which][0]:
                value = find(key)
                if value is not None and key:
                    out.setdefault(key, value)
        return sorted(out.items())


def learned_features(page, vocabulary, without_own_site):
    """The columns LEARNED, as BlockFeatures+Words.swift computes them."""
    out = np.full((len(page.texts), len(LEARNED)), 128, np.uint8)
    out[:, LEARNED.index("textKnown")] = 0
    site = page.site if without_own_site else None
    name, word = vocabulary.lookup(0, site), vocabulary.lookup(1, site)
    signed = lambda x: int(max(0, min(255, 128 + x)))
    chains, cache = page.chains(), {}
    own = [max(-120, min(120, sum(filter(None, map(name, keys))))) for keys in page.names]
    for i in range(len(page.texts)):
        element = page.elements[i]
        if element >= 0:
            if element not in cache:
                up = [own[e] for e in chains[element][:16]]
                least = min(up)
                cache[element] = (
                    signed(up[0]), signed(up[1]) if len(up) > 1 else 128, signed(up[2]) if len(up) > 2 else 128,
                    signed(least), signed(max(up)), signed(int(sum(up[:6]) / min(6, len(up)))),
                    up.index(least) if least < 0 else 255)
            out[i, :7] = cache[element]
        else:
            out[i, 6] = 0
        line, start, end, words, links = 0, 0, 0, [], []
        for kind, key in page.words[i]:
            value = word(key)
            if value is None:
                continue
            if kind == WORD:
                words.append(value)
            elif kind == LINE:
                line = value
            elif kind == END:
                end = value
            elif kind == LINK:
                links.append(value)
            else:
                start = value
        mean = lambda v: int(sum(v) / len(v)) if v else 0
        out[i, 7:] = (signed(line), signed(start), signed(end), signed(mean(words)), signed(min(words, default=0)),
                      signed(max(words, default=0)), min(255, len(words)), signed(mean(links)),
                      signed(min(links, default=0)))
    return out


def matrix(page, vocabulary, without_own_site):
    features = page.features.copy()
    features[:, Page.learned] = learned_features(page, vocabulary, without_own_site)
    return features


# ------------------------------------------------------------------ the model
class Model:
    """Several ensembles of trees that saw different parts of rows and columns; their logits are averaged."""

    def __init__(self, pages, rows, trees, seeds):
        features = np.concatenate(rows)
        labels = np.concatenate([p.labels for p in pages])
        weights = np.concatenate([p.weights for p in pages])
        weights = weights * np.where((labels > 0.25) & (labels < 0.75), 0.4, 1)
        use = weights > 0
        pool = Pool(features[use].astype(np.float32), (labels[use] > 0.5).astype(np.int8), weight=weights[use])
        pool.quantize(border_count=64)
        self.parts = [CatBoostClassifier(
            iterations=trees // seeds, depth=6, learning_rate=0.12, l2_leaf_reg=6, random_seed=seed, verbose=0,
            bootstrap_type="Bernoulli", subsample=0.7, rsm=0.25, thread_count=os.cpu_count()).fit(pool)
            for seed in range(seeds)]

    def trees(self):
        """(splits, leaves) of each tree, and the bias; a split is a column and the border it must exceed."""
        out, bias = [], 0
        for part in self.parts:
            with tempfile.NamedTemporaryFile(suffix=".json") as file:
                part.save_model(file.name, format="json")
                data = json.load(open(file.name))
            own = data["scale_and_bias"][1]
            bias += (own[0] if isinstance(own, list) else own) / len(self.parts)
            for tree in data["oblivious_trees"]:
                splits = [(s["float_feature_index"], math.floor(s["border"])) for s in tree["splits"]]
                out.append((splits, [value / len(self.parts) for value in tree["leaf_values"]]))
        return out, bias


def fold(page, folds):
    return int(hashlib.md5(page.site.encode()).hexdigest(), 16) % folds


def validate(columns, pages, trees, seeds, score, folds=3):
    """Train without a third of the sites, build the extractor with that model, let it read the pages of that third."""
    root = Path(__file__).resolve().parent.parent
    tree = root / ".build-validation"
    for old in tree.iterdir() if tree.exists() else []:
        if old.name != ".build":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listing, cwd=root, stdout=subprocess.PIPE, check=True).stdout.split(b"\0"):
        source, target = root / os.fsdecode(name), tree / os.fsdecode(name)
        if name and source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    build = ["swift", "build", "-c", "release", "--package-path", str(tree), "--product", "html-training"]
    texts = defaultdict(dict)
    for number in range(folds):
        seen = [p for p in pages if fold(p, folds) != number]
        vocabulary = Vocabulary(seen)
        model = Model(seen, [matrix(p, vocabulary, True) for p in seen], trees, seeds)
        write(tree / "Sources/CBlockModel/model.c", columns, model, vocabulary.entries())
        subprocess.run(build, check=True, stdout=sys.stderr)
        for name in SETS:
            gold = [p.gold for p in pages if p.set == name and fold(p, folds) == number]
            lines = training.lines(tree / ".build/release/html-training", "texts", name, gold)
            texts[name] |= {item["id"]: json.loads(line) for line, item in zip(lines, gold)}
    fields = ("title", "authors", "published", "site", "language")
    for name in SETS:
        gold = [{k: v for k, v in p.gold.items() if k not in fields} for p in pages if p.set == name]
        result, _ = score.score(name, gold, texts[name], bootstrap=2)
        kinds = {k: round(v["f1"], 3) for k, v in result.get("by_type", {}).items()}
        print(f"{name:17s} F1 {result['f1']:.4f}  P {result['precision']:.4f}  R {result['recall']:.4f}  "
              f"perfect {result.get('accuracy', 0):.3f}  {kinds or ''}")


def write(path, columns, model, entries):
    if len(columns) > 256:
        sys.exit(f"{len(columns)} columns; the table numbers them with bytes")
    trees, bias = model.trees()
    print_ = 0x811C9DC5
    for byte in ",".join(columns).encode():
        print_ = (print_ ^ byte) * 0x01000193 & 0xFFFFFFFF
    lines = ["// Written by scripts/train-blocks.py; train anew instead of editing. Long because it is a table.",
             '#include "CBlockModel.h"', "", "static const struct block_model_tree trees[] = {"]
    for splits, values in trees:
        leaves = [max(-32768, min(32767, round(v * LEAF_SCALE))) for v in values]
        # A level less asks a question whose answer is always no: nothing exceeds 255.
        while len(splits) < 6:
            splits.append((0, 255))
            leaves += leaves
        lines.append("    {{%s}, {%s}, {%s}}," % tuple(
            ",".join(map(str, v)) for v in ([s[0] for s in splits], [s[1] for s in splits], leaves)))
    lines += ["};", "const struct block_model_tree *const block_model_trees = trees;",
              "const int32_t block_model_tree_count = sizeof trees / sizeof *trees;",
              f"const int32_t block_model_bias = {round(bias * LEAF_SCALE)};",
              f"const int32_t block_model_scale = {LEAF_SCALE};",
              f"const int32_t block_model_feature_count = {len(columns)};",
              f"const uint32_t block_model_feature_print = {print_}u;", "", "static const uint32_t word_keys[] = {"]
    for kind, ending in ((0, "u"), (1, "")):
        for i in range(0, len(entries), 12):
            lines.append("    " + ",".join(f"{e[kind]}{ending}" for e in entries[i:i + 12]) + ",")
        lines += ["};"] + (["static const int8_t word_weights[] = {"] if kind == 0 else [])
    lines += ["const uint32_t *const block_model_word_keys = word_keys;",
              "const int8_t *const block_model_word_weights = word_weights;",
              "const int32_t block_model_word_count = sizeof word_keys / sizeof *word_keys;"]
    Path(path).write_text("\n".join(lines) + "\n")
    print(f"{path}: {len(trees)} trees, {len(entries)} words")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--trees", type=int, default=1600)
    parser.add_argument("--seeds", type=int, default=4, help="how many ensembles the trees are divided into")
    parser.add_argument("--validate", action="store_true")
    parser.add_argument("--output", default="Sources/CBlockModel/model.c")
    arguments = parser.parse_args()
    program, output = os.path.abspath(arguments.program), os.path.abspath(arguments.output)
    sys.path.insert(0, os.path.abspath(arguments.articles))
    os.chdir(arguments.articles)
    import common, score
    columns, pages = load(program, common, score)
    if arguments.validate:
        return validate(columns, pages, arguments.trees, arguments.seeds, score)
    vocabulary = Vocabulary(pages)
    model = Model(pages, [matrix(p, vocabulary, True) for p in pages], arguments.trees, arguments.seeds)
    write(output, columns, model, vocabulary.entries())


if __name__ == "__main__":
    main()
