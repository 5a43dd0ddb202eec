#!/usr/bin/env python3
"""Builds a site from the documents of SemEval-2015 task 4 and writes a timeline of each entity.

  semeval.py --sitegen PROGRAM [--undated-lead published] DOCUMENTS.jsonl GOLD.jsonl > SYSTEM.jsonl

DOCUMENTS: {"corpus", "doc", "title", "dct", "sentences": [...]} a line, sentences cut into tokens.
GOLD: {"corpus", "entity", ...} a line; only these two are read.
SYSTEM: {"corpus", "entity", "rows": [{"date", "mentions": [{"doc", "sent"}]}]} a line.

The documents of a corpus are the sources of one site. On the timeline of an entity stand the events that the
site names it with, and those told in a sentence with all of its words. Standard library only.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def joined(sentence):
    """The text of a sentence that was cut into tokens."""
    text = sentence.replace("``", '"').replace("''", '"')
    text = re.sub(r" ([,.;:?!)%\]]|'s\b|n't\b)", r"\1", text)
    text = re.sub(r"([(\[$£€]) ", r"\1", text)
    return re.sub(r'" ?([^"]*?) ?"', r'"\1"', text)


def written(document, path):
    """Writes a document as a source; returns where each of its sentences begins, in scalars."""
    starts, text = [], ""
    for number, sentence in enumerate(document["sentences"]):
        if number:
            # The first lines are a title and a date.
            text += "\n\n" if number < 3 else " "
        starts.append(len(text))
        text += joined(sentence)
    front = [f"title: {json.dumps(document['title'])}", "language: en"]
    if document["dct"]:
        front.append(f"published: {document['dct']}")
    head = "---\n" + "\n".join(front) + "\n---\n"
    path.write_text(head + text + "\n", encoding="utf-8")
    return starts, text


def words(text):
    return set(re.findall(r"\w+", text.lower()))


def timelines(program, lead, corpus, documents, entities):
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        sources = site / "content" / "sources"
        sources.mkdir(parents=True)
        (site / "sitegen.yaml").write_text(f"title: Measured\nundated-lead: {lead}\n", encoding="utf-8")
        texts = {}
        for document in documents:
            name = f"d{document['doc']}"
            texts[name] = (document, *written(document, sources / f"{name}.md"))
        run = subprocess.run([program, "build", "--quiet"], cwd=site, capture_output=True, text=True)
        if run.returncode not in (0, 1) or not (site / "public" / "timeline.json").exists():
            sys.exit(run.stderr)
        timeline = json.loads((site / "public" / "timeline.json").read_text(encoding="utf-8"))
    lines = {entity: [] for entity in entities}
    for event in timeline["events"]:
        told = []
        for evidence in event["evidence"]:
            document, starts, text = texts[evidence["source"]]
            begin = text.find(evidence["quote"])
            if begin < 0:
                continue
            place = sum(start <= begin for start in starts) - 1
            # Sentences are counted from the title, which some documents have not among them.
            number = place + (document["sentences"][0] != document["title"])
            told.append((document["doc"], number, document["sentences"][place]))
        for entity in entities:
            named = any(words(name) == words(entity) for name in event["actors"] + event["places"])
            mentions = [
                {"doc": doc, "sent": number}
                for doc, number, sentence in told
                if named or words(entity) <= words(sentence)
            ]
            if mentions:
                lines[entity].append({"date": event["edtf"].rstrip("~?%"), "mentions": mentions})
    for entity in entities:
        print(json.dumps({"corpus": corpus, "entity": entity, "rows": lines[entity]}))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--undated-lead", default="omitted")
    parser.add_argument("documents")
    parser.add_argument("gold")
    given = parser.parse_args()
    documents = collections.defaultdict(list)
    for line in open(given.documents, encoding="utf-8"):
        document = json.loads(line)
        documents[document["corpus"]].append(document)
    entities = collections.defaultdict(list)
    for line in open(given.gold, encoding="utf-8"):
        gold = json.loads(line)
        entities[gold["corpus"]].append(gold["entity"])
    program = str(pathlib.Path(given.sitegen).resolve())
    for corpus in entities:
        timelines(program, given.undated_lead, corpus, documents[corpus], entities[corpus])


if __name__ == "__main__":
    main()
