#!/usr/bin/env python3
"""Find the weights by which the HTML extractor tells kinds of pages.

  train-kinds.py --articles DIR --program PROGRAM [--validate] [--output plugins/HTML/Sources/Kinds/KindWeights+Table.swift]

DIR has the evaluation sets (common.py, sets/NAME/gold.jsonl, sets/NAME/html/ID.html.gz); the set wcxb says of each page
what kind it is, the pages of fundus and scrapinghub are articles. PROGRAM is the release build of the target html-training.
Needs numpy.

A logistic regression over signs that a page has or has not (KindSign). With --validate whole sites are left out, a
fifth at a time, and the confusion of kinds is printed; nothing is written.
"""
import argparse, hashlib, json, sys
from pathlib import Path

import numpy as np

import training

KINDS = "article forum product documentation listing collection service".split()
PENALTY, STEPS, FOLDS = 8.0, 600, 5
WEIGHT_OF_OTHER_SETS = 0.3  # a page of a set that has articles alone


def read_set(articles, program, name):
    sys.path.insert(0, str(articles))
    from common import load_gold

    gold = load_gold(name)
    lines = [json.loads(line) for line in training.lines(program, "kinds", name, gold)]
    names = lines[0]["names"]
    column = {name: index for index, name in enumerate(names)}
    signs = np.zeros((len(gold), len(names)))
    for row, line in enumerate(lines[1:]):
        for name in line["signs"]:
            signs[row, column[name]] = 1
    kinds = np.array([KINDS.index(item.get("page_type", "article")) for item in gold])
    return names, signs, kinds, [item["domain"] for item in gold]


def softmax(sums):
    powers = np.exp(sums - sums.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def fit(signs, kinds, importance):
    """Adam on the penalized likelihood: weights and biases."""
    wanted = np.eye(len(KINDS))[kinds]
    values = [np.zeros((signs.shape[1], len(KINDS))), np.zeros(len(KINDS))]
    mean, square = [0, 0], [0, 0]
    for step in range(1, STEPS + 1):
        error = (softmax(signs @ values[0] + values[1]) - wanted) * importance[:, None]
        for index, slope in enumerate([signs.T @ error + PENALTY * values[0], error.sum(0)]):
            mean[index] = 0.9 * mean[index] + 0.1 * slope
            square[index] = 0.99 * square[index] + 0.01 * slope**2
            size = np.sqrt(square[index] / (1 - 0.99**step)) + 1e-8
            values[index] -= 0.05 * mean[index] / (1 - 0.9**step) / size
    return values


def validate(signs, kinds, importance, sites, judged):
    fold = np.array([int(hashlib.sha1(site.encode()).hexdigest(), 16) % FOLDS for site in sites])
    confusion = np.zeros((len(KINDS), len(KINDS)), int)
    for number in range(FOLDS):
        weights, bias = fit(signs[fold != number], kinds[fold != number], importance[fold != number])
        for row in np.where((fold == number) & judged)[0]:
            confusion[kinds[row], (signs[row] @ weights + bias).argmax()] += 1
    print(f"right: {confusion.trace() / confusion.sum():.3f}   (rows: what pages are; columns: what they were taken for)")
    for kind, row in zip(KINDS, confusion):
        print(f"{kind:14}", row, f"{row[KINDS.index(kind)] / row.sum():.2f}")


def write(path, names, weights, bias):
    rows = [("bias", bias)] + list(zip(names, weights))
    lines = ["        " + " ".join([name] + [str(round(value * 100)) for value in row]) for name, row in rows]
    path.write_text(
        "// Written by scripts/train-kinds.py.\nextension KindWeights {\n"
        "    /// A line for each sign: its name, and how much it speaks for each kind, in hundredths of a natural logarithm.\n"
        '    static let table = """\n' + "\n".join(lines) + '\n        """\n}\n')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=Path, required=True)
    ap.add_argument("--program", required=True)
    ap.add_argument("--validate", action="store_true")
    ap.add_argument("--output", type=Path, default=Path("plugins/HTML/Sources/Kinds/KindWeights+Table.swift"))
    a = ap.parse_args()
    parts = []
    for name in ["wcxb", "fundus", "scrapinghub"]:
        parts.append(read_set(a.articles.absolute(), a.program, name))
    names = parts[0][0]
    signs, kinds = np.vstack([part[1] for part in parts]), np.concatenate([part[2] for part in parts])
    sites = sum((part[3] for part in parts), [])
    judged = np.arange(len(kinds)) < len(parts[0][2])
    importance = np.where(judged, 1, WEIGHT_OF_OTHER_SETS)
    if a.validate:
        validate(signs, kinds, importance, sites, judged)
    else:
        write(a.output, names, *fit(signs, kinds, importance))


main()
