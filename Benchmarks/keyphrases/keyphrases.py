#!/usr/bin/env python3
"""Compares Winnow's keyphrases and YAKE's with the keywords that pages state and their texts contain.

Usage: keyphrases.py WINNOW SETS_FOLDER [--half chosen|held-out|all]

SETS_FOLDER holds folders with gold.jsonl and html/*.html.gz. Only pages with a text of 1,500 characters or more and two
keywords in it count. Keywords on most pages of a site, and the site's name, are left out. A keyword is in a text if its
words stand there in a row, but for two letters at their ends. Sites are halved by the digest of their names; rules and
weights were chosen on the first half. A phrase is right if it is a keyword (exact), or if one holds all words of the
other in a row (partial); no keyword counts twice. Figures are means over pages.
"""
import argparse, gzip, hashlib, itertools, json, os, re, subprocess, tempfile, time, unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from urllib.parse import urlsplit

YAKE_CODES = {"cs": "cz", "nb": "no", "nn": "no"}


def words(text):
    folded = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return tuple(word.removesuffix("'s") for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", folded))


def same_but_for_endings(a, b):
    common = len(os.path.commonprefix((a, b)))
    return a == b or common >= max(3, min(len(a), len(b)) - 2) and max(len(a), len(b)) <= common + 3


def stands_in(phrase, text, same=lambda a, b: a == b):
    return any(all(map(same, phrase, text[at:])) for at in range(len(text) - len(phrase) + 1))


def site(item):
    host = (item.get("domain") or urlsplit(item.get("url") or "").hostname or item["id"]).lower()
    parts = host.removeprefix("www.").split(".")
    return ".".join(parts[-3 if len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2 else -2:])


def records(winnow, sets):
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted(Path(sets).glob("*/gold.jsonl")):
            items = [json.loads(line) for line in gold.open(encoding="utf-8") if line.strip()]
            manifest = Path(folder) / "manifest.jsonl"
            with manifest.open("w", encoding="utf-8") as lines:
                for number, item in enumerate(items):
                    page = Path(folder) / f"{number}.html"
                    page.write_bytes(gzip.decompress((gold.parent / "html" / f"{item['id']}.html.gz").read_bytes()))
                    print(json.dumps({"path": str(page), "url": item.get("url") or "http://a.invalid/",
                                      "declaredMediaType": "text/html"}), file=lines)
            done = subprocess.run([winnow, "extract", "--manifest", manifest, "--format", "jsonl"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            for item, line in zip(items, done.stdout.decode().splitlines(), strict=True):
                yield site(item), json.loads(line)


def reference(winnow, sets):
    pages, stated, seen = [], defaultdict(Counter), set()
    for name, record in records(winnow, sets):
        text = record.get("text", "")
        if record.get("keywords") and text not in seen:
            seen.add(text)
            pages.append((name, record))
            stated[name].update({words(keyword) for keyword in record["keywords"]})
    count = Counter(name for name, _ in pages)
    for name, record in pages:
        if len(record.get("text", "")) < 1500 or "language" not in record:
            continue
        text = words(record.get("title", "") + "\n" + record["text"])
        own = (words(record.get("publisher", {}).get("name", "")), (name.split(".")[0],))
        keywords = {keyword for keyword in map(words, record["keywords"])
                    if keyword and keyword not in own and not all(map(str.isdigit, keyword))
                    and not (count[name] >= 3 and stated[name][keyword] * 2 > count[name])
                    and stands_in(keyword, text, same_but_for_endings)}
        if len(keywords) > 1:
            half = "held-out" if hashlib.sha1(name.encode()).digest()[0] % 2 else "chosen"
            yield half, record["language"].split("-")[0], record, keywords


def yake_phrases(record, language):
    import yake
    extractor = yake.KeywordExtractor(lan=YAKE_CODES.get(language, language), n=3, top=10)
    return [phrase for phrase, _ in extractor.extract_keywords(record.get("title", "") + "\n\n" + record["text"])]


def score(phrases, keywords, right):
    left = set(keywords)
    for phrase in map(words, phrases):
        left.discard(next((keyword for keyword in left if right(phrase, keyword)), None))
    found = len(keywords) - len(left)
    return found / max(1, len(phrases)), found / len(keywords), 2 * found / (len(phrases) + len(keywords))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("winnow")
    parser.add_argument("sets")
    parser.add_argument("--half", default="held-out", choices=("chosen", "held-out", "all"))
    a = parser.parse_args()
    scores, seconds = defaultdict(list), 0
    for half, language, record, keywords in reference(a.winnow, a.sets):
        if a.half not in (half, "all"):
            continue
        start = time.perf_counter()
        both = {"winnow": record.get("enrichments", {}).get("keyphrases", []), "yake": yake_phrases(record, language)}
        seconds += time.perf_counter() - start
        for (system, phrases), most, group in itertools.product(both.items(), (5, 10), ("all", language)):
            exact = score(phrases[:most], keywords, lambda p, k: p == k)
            partial = score(phrases[:most], keywords, lambda p, k: bool(p) and (stands_in(p, k) or stands_in(k, p)))
            scores[group, most, system].append(exact + partial)
    print("language  pages  at  system    exact: P     R     F1   partial: P     R     F1")
    for (group, most, system), rows in sorted(scores.items(), key=lambda s: (-len(s[1]), s[0])):
        means = [sum(column) / len(rows) for column in zip(*rows)]
        print(f"{group:9}{len(rows):6}{most:4}  {system:8}", *(f"{mean:8.3f}" for mean in means))
    print(f"YAKE took {1000 * seconds / max(1, len(scores['all', 5, 'yake'])):.0f} ms a text")


if __name__ == "__main__":
    main()
