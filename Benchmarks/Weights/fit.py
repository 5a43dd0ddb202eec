#!/usr/bin/env python3
"""Finds the weights of `Similarity.Weights` by logistic regression, and prints them as its table.

    SITEGEN_PAIRS=/tmp/pairs.jsonl swift test --filter PairSignsTests
    pip install numpy scipy
    python3 Benchmarks/Weights/fit.py /tmp/pairs.jsonl [--folds 7]

Each line of the file is a pair of facts: the stories that they are of, how many stories the folder holds, whether
both tell one event, and the values of the signs. Each story counts the same, the folder of all of them half. The
weights are drawn to those of `PRIOR`, which were found before on fewer stories and on ECB+; no sign may count the wrong
way, and what the stories hardly show is `FIXED`. With `--folds`, the average precision on stories that were left out.
"""
import argparse
import collections
import json

import numpy as np
from scipy.optimize import minimize

PRIOR = {
    "sameHead": 2.43, "sameFrame": 1.99, "sameField": 1.2, "oneCrosses": 0.53, "lightHead": -1.48, "otherFrame": -1.7,
    "alien": -1.2, "bothSpeech": -1.2, "oneSpeech": -2.2, "names": 1.4, "apart": -0.8, "sameSpeaker": 0.14,
    "otherAgent": -4.0, "unrelated": -0.89, "words": 0.71, "wordBits": 0.57, "context": 2.2, "surroundings": 0.5,
    "sameNumber": 0.79, "otherNumber": 0.3, "story": 0.18, "oneSource": -0.49, "day": 2.66, "stretch": 0.23,
    "inWeek": 1.6, "inMonth": 1.25, "inStretch": -0.39, "nextDay": 1.73, "byDeadline": 0.7, "atDeadline": 0.7,
    "nearDay": -1.44, "onlyTwo": 2.51, "onlyOne": 1.34, "remote": 1.22, "planned": -0.04,
}
# Facts without any date are in no story; `undated` is set so that ECB+ comes out best.
FIXED = {"undated": -1.8, "undatedStory": 4.0, "oneSentence": -0.84, "otherSpeaker": -2.5}
AGAINST = {"alien", "unrelated", "apart", "otherFrame", "oneSpeech", "lightHead", "oneSource"}
FOR = {
    "names", "words", "wordBits", "context", "surroundings", "sameNumber", "sameHead", "sameFrame", "sameField",
    "oneCrosses", "day", "story",
}
STRENGTH = 10.0  # how strongly the prior draws
FOLDER = 0.5  # how much the folder of all stories counts
CAUTION = 0.15  # two events for one are easier to mend than one for two


def bounds(sign):
    if sign in FIXED:
        return FIXED[sign], FIXED[sign]
    if sign == "otherAgent":
        return None, PRIOR[sign]
    return (0 if sign in FOR else None), (0 if sign in AGAINST else None)


def fit(signs, x, y, counts):
    prior = np.array([PRIOR.get(s, FIXED.get(s, 0.0)) for s in signs])

    def loss(w):
        z = x @ w[:-1] + w[-1]
        off = counts * (1 / (1 + np.exp(-z)) - y)
        drawn = w[:-1] - prior
        value = (counts * (np.logaddexp(0, z) - y * z)).sum() + STRENGTH / 2 * (drawn @ drawn)
        return value, np.append(x.T @ off + STRENGTH * drawn, off.sum())

    limits = [bounds(s) for s in signs] + [(None, None)]
    return minimize(loss, np.append(prior, -3.0), jac=True, method="L-BFGS-B", bounds=limits,
                    options={"maxiter": 3000}).x


def average_precision(y, scores):
    y = y[np.argsort(-scores)]
    return float(((np.cumsum(y) / np.arange(1, len(y) + 1)) * y).sum() / y.sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    with open(options.pairs, encoding="utf-8") as file:
        signs = json.loads(next(file))["signs"]
        pairs = [json.loads(line) for line in file]
    x = np.array([p["values"] for p in pairs])
    y = np.array([float(p["same"]) for p in pairs])
    stories = np.array([p["stories"] for p in pairs])
    alone = np.array([p["folder"] == 1 for p in pairs])
    across = stories[:, 0] != stories[:, 1]
    told = collections.Counter(stories[alone & (y == 1), 0])
    names = sorted(told)
    share = alone.sum() / len(names)
    counts = np.array([share / (20 * told[name]) for name in stories[:, 0]])
    counts = np.where(alone, counts, FOLDER * np.where(across, 1.0, counts))
    if options.folds:
        scores = np.zeros(len(y))
        for fold in range(options.folds):
            out = np.isin(stories, names[fold::options.folds]).any(axis=1)
            w = fit(signs, x[~out], y[~out], counts[~out])
            scores[out] = x[out] @ w[:-1] + w[-1]
        for name, part in (("each story", alone), ("one folder", ~alone)):
            print(f"{name}: average precision {average_precision(y[part], scores[part]):.3f}")
    w = fit(signs, x, y, counts)
    weights = dict(zip(signs, w))
    # A week says no less than a month.
    weights["inWeek"] = max(weights["inWeek"], weights["inMonth"] + 0.03)
    print(f"threshold {CAUTION - w[-1]:.2f}")
    for sign in signs:
        print(f"      (.{sign}, {weights[sign]:.2f}),")


if __name__ == "__main__":
    main()
