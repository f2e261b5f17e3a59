#!/usr/bin/env python3
"""How well scores are calibrated: prints the expected calibration error and draws the reliability diagram as SVG.

usage: calibration.py GOLD.jsonl[.gz] PREDICTED.jsonl OUT.svg      (claims: "label" in the one, "score" in the other)
"""
import gzip
import json
import sys

BINS = 10


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def main():
    gold, predicted, out = read(sys.argv[1]), read(sys.argv[2]), sys.argv[3]
    pairs = [(predicted[key]["score"], row["label"]) for key, row in gold.items()]
    bins = [[] for _ in range(BINS)]
    for score, label in pairs:
        bins[min(int(score * BINS), BINS - 1)].append((score, label))
    points = [(sum(s for s, _ in b) / len(b), sum(y for _, y in b) / len(b), len(b)) for b in bins if b]
    error = sum(abs(x - y) * n for x, y, n in points) / len(pairs)
    print(f"expected calibration error {error:.3f} ({len(pairs)} sentences, {BINS} bins), diagram in {out}")
    place = lambda x, y: (40 + 300 * x, 340 - 300 * y)
    shapes = ["<path d='M40 340 L340 40' stroke='#999' stroke-dasharray='4'/>",
              "<path d='M40 40 V340 H340' stroke='#000' fill='none'/>"]
    for x, y, n in points:
        cx, cy = place(x, y)
        shapes.append(f"<circle cx='{cx:.1f}' cy='{cy:.1f}' r='{2 + 12 * (n / len(pairs)) ** 0.5:.1f}' fill='#36c'>"
                      f"<title>{n} sentences, score {x:.2f}, worth checking {y:.2f}</title></circle>")
    shapes.append("<text x='190' y='365' text-anchor='middle'>score</text>")
    shapes.append("<text x='14' y='190' text-anchor='middle' transform='rotate(-90 14 190)'>share worth checking</text>")
    with open(out, "w", encoding="utf-8") as file:
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='360' height='380' font-family='sans-serif' "
                   "font-size='12'>" + "".join(shapes) + "</svg>\n")


main()
