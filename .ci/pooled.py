#!/usr/bin/env python3
"""Micro F1 of PERSON, ORG, LOC over several small gold files together, with a bootstrap interval over documents.

usage: pooled.py GOLD PRED [GOLD PRED ...]

Standard library only; 2,000 samples of the documents with replacement, from a fixed seed.
"""
import gzip, json, random, sys

TYPES = {"PERSON", "ORG", "LOC"}


def load(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        return {
            row["id"]: {(e["start"], e["end"], e["type"]) for e in row["entities"] if e["type"] in TYPES}
            for row in map(json.loads, file)
        }


def f1(counts):
    hit, predicted, wanted = (sum(c[k] for c in counts) for k in range(3))
    return 200.0 * hit / (predicted + wanted) if predicted + wanted else 0.0


def main():
    counts = []
    for gold_path, predicted_path in zip(sys.argv[1::2], sys.argv[2::2]):
        gold, predicted = load(gold_path), load(predicted_path)
        for key, spans in gold.items():
            found = predicted.get(key, set())
            counts.append((len(spans & found), len(found), len(spans)))
    dice = random.Random(7)
    samples = sorted(f1(dice.choices(counts, k=len(counts))) for _ in range(2000))
    print(f"pooled: F1 {f1(counts):.1f}, 95 % of samples within {samples[50]:.1f} to {samples[1949]:.1f} ({len(counts)} documents)")


main()
