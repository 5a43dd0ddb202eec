extension TimelineDocument {
  /// The schema of the document: JSON Schema, draft 2020-12.
  ///
  /// Dates are EDTF, days ISO 8601, and offsets count Unicode scalars of a source's body.
  static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:sitegen:timeline:1",
      "title": "A timeline of sitegen",
      "description": "Version 1. Dates are EDTF (ISO 8601-2), with the precision of their sources. New keys may come in any version; a key that changes its meaning raises `version`.",
      "type": "object",
      "required": ["version", "generator", "title", "description", "language", "as_of", "base_url", "events", "sources"],
      "properties": {
        "$schema": {"type": "string"},
        "version": {"const": 1},
        "generator": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"type": "string"}, "version": {"type": "string"}}
        },
        "title": {"type": "string"},
        "description": {"type": "string"},
        "language": {"type": "string", "description": "BCP 47 tag of the words of the pages."},
        "as_of": {"$ref": "#/$defs/day", "description": "The day that stands for today."},
        "base_url": {"type": ["string", "null"], "description": "Where the site is published; addresses of pages are relative to this document."},
        "events": {"type": "array", "items": {"$ref": "#/$defs/event"}, "description": "In the order of time."},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}, "description": "Newest first."}
      },
      "$defs": {
        "edtf": {"type": "string", "minLength": 1},
        "day": {"type": ["string", "null"], "pattern": "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$"},
        "texts": {"type": "array", "items": {"type": "string"}},
        "count": {"type": "integer", "minimum": 0},
        "event": {
          "type": "object",
          "required": ["id", "edtf", "earliest", "latest", "title", "status", "actors", "places", "topics", "evidence", "citations", "independent_sources", "disagreements", "page", "date_label", "planned", "edited_by_hand"],
          "properties": {
            "id": {"type": "string", "minLength": 1, "description": "Stable and never used again."},
            "edtf": {"$ref": "#/$defs/edtf"},
            "earliest": {"$ref": "#/$defs/day", "description": "The first day it can mean; null when open."},
            "latest": {"$ref": "#/$defs/day", "description": "The last day it can mean; null when open."},
            "date_label": {"type": "string", "description": "The date in words of the site's language."},
            "title": {"type": "string"},
            "status": {"enum": ["unreviewed", "checked", "disputed"]},
            "planned": {"type": "boolean", "description": "Whether it is still to come on the day of as_of."},
            "actors": {"$ref": "#/$defs/texts"},
            "places": {"$ref": "#/$defs/texts"},
            "topics": {"$ref": "#/$defs/texts"},
            "importance": {"type": ["integer", "null"]},
            "page": {"type": "string"},
            "independent_sources": {"$ref": "#/$defs/count", "description": "Copies of one story count once."},
            "edited_by_hand": {"type": "array", "items": {"enum": ["date", "title", "actors", "places", "evidence"]}},
            "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}},
            "citations": {"type": "array", "items": {"$ref": "#/$defs/citation"}},
            "disagreements": {"type": "array", "items": {"$ref": "#/$defs/disagreement"}},
            "text": {"type": "string", "description": "Markdown that a person wrote."},
            "extra": {"type": "object", "description": "Front-matter keys of the site's own."}
          }
        },
        "evidence": {
          "type": "object",
          "required": ["source", "start", "end", "quote", "edtf", "expression", "anchor", "rule", "withdrawn"],
          "properties": {
            "source": {"type": "string", "description": "The id of a source."},
            "start": {"type": ["integer", "null"], "minimum": 0, "description": "First scalar of the quote in the source's body."},
            "end": {"type": ["integer", "null"], "minimum": 0, "description": "The scalar after its last one."},
            "quote": {"type": "string", "minLength": 1},
            "edtf": {"$ref": "#/$defs/edtf", "description": "When, as this source tells it."},
            "expression": {
              "oneOf": [
                {"type": "null"},
                {
                  "type": "object",
                  "required": ["start", "end", "text"],
                  "properties": {
                    "start": {"$ref": "#/$defs/count"},
                    "end": {"$ref": "#/$defs/count"},
                    "text": {"type": "string"}
                  }
                }
              ],
              "description": "The words that say when; they may stand above the quote."
            },
            "anchor": {"type": ["string", "null"], "description": "The date that relative words were counted from, as EDTF."},
            "rule": {"type": ["string", "null"], "description": "The rule that read the words."},
            "withdrawn": {"type": "boolean", "description": "Whether the source no longer holds these words."}
          }
        },
        "citation": {
          "type": "object",
          "required": ["title", "publisher", "url", "published", "quote"],
          "properties": {
            "title": {"type": "string"},
            "publisher": {"type": "string"},
            "url": {"type": "string"},
            "published": {"type": ["string", "null"], "description": "EDTF."},
            "quote": {"type": "string"}
          }
        },
        "disagreement": {
          "type": "object",
          "required": ["kind", "sides"],
          "properties": {
            "kind": {"type": "string"},
            "sides": {
              "type": "array",
              "minItems": 2,
              "items": {
                "type": "object",
                "required": ["source", "value", "words"],
                "properties": {
                  "source": {"type": "string"},
                  "value": {"type": "string"},
                  "words": {"type": "string"}
                }
              }
            }
          }
        },
        "source": {
          "type": "object",
          "required": ["id", "page", "title", "publisher", "author", "published", "url", "accessed", "archived", "language", "licence", "sha256", "dated_sentences", "shown"],
          "properties": {
            "id": {"type": "string", "minLength": 1},
            "page": {"type": "string"},
            "title": {"type": ["string", "null"]},
            "publisher": {"type": ["string", "null"]},
            "author": {"type": ["string", "null"]},
            "published": {"type": ["string", "null"], "description": "EDTF; relative dates are counted from it."},
            "url": {"type": ["string", "null"]},
            "accessed": {"type": ["string", "null"], "description": "EDTF."},
            "archived": {"type": ["string", "null"]},
            "language": {"type": ["string", "null"]},
            "licence": {"type": ["string", "null"]},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Of the source's file."},
            "dated_sentences": {"$ref": "#/$defs/count"},
            "shown": {"$ref": "#/$defs/count"}
          }
        }
      }
    }

    """#
}
