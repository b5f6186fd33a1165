// The text of docs/record.schema.json; a test compares the two. Longer than a page because it is a document.
// swift-format-ignore-file

/// The JSON Schema (2020-12) of a record.
public enum RecordSchema {
    /// The schema's text, as `winnow schema` prints it.
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://winnow.invalid/schema/record-1.json",
          "title": "Winnow record",
          "description": "One version of one document, or the news that it moved or is gone. Absent facts are absent keys.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "schema"
          ],
          "properties": {
            "schema": {
              "const": "winnow.record/1"
            },
            "id": {
              "type": "string",
              "minLength": 1,
              "description": "Derived from the document's identity, its content and the event; a replay writes the same.",
              "pattern": "^[0-9a-f]{32}$"
            },
            "sequence": {
              "type": "integer",
              "minimum": 1,
              "description": "Position in the outbox: gap-free, never reused. Absent in records that `winnow extract` prints."
            },
            "event": {
              "enum": [
                "created",
                "updated",
                "moved",
                "deleted"
              ]
            },
            "document": {
              "type": "object",
              "description": "Identity across versions.",
              "additionalProperties": false,
              "required": [
                "id",
                "version"
              ],
              "properties": {
                "id": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The same for every version.",
                  "pattern": "^[0-9a-f]{32}$"
                },
                "version": {
                  "type": "integer",
                  "minimum": 1
                },
                "supersedes": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "Sequence number of the record that this one replaces."
                },
                "parent": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Identity of the document that this one was found in."
                },
                "children": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Documents found in this one.",
                  "items": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Identity."
                  }
                }
              }
            },
            "source": {
              "type": "object",
              "description": "Where the document came from.",
              "additionalProperties": false,
              "required": [
                "name",
                "kind"
              ],
              "properties": {
                "name": {
                  "type": "string",
                  "minLength": 1,
                  "description": "As configured."
                },
                "kind": {
                  "enum": [
                    "folder",
                    "feed",
                    "http",
                    "file"
                  ],
                  "description": "`file` for what `winnow extract` was given."
                },
                "uri": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Address of the document."
                },
                "path": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Path below the source's root."
                },
                "movedFrom": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The path before a move."
                },
                "feed": {
                  "type": "object"
                },
                "receivedAt": {
                  "$ref": "#/$defs/instant"
                }
              }
            },
            "content": {
              "type": "object",
              "description": "The document's bytes.",
              "additionalProperties": false,
              "required": [
                "bytes"
              ],
              "properties": {
                "digest": {
                  "type": "string",
                  "minLength": 1,
                  "description": "SHA-256 of the bytes.",
                  "pattern": "^sha256:[0-9a-f]{64}$"
                },
                "bytes": {
                  "type": "integer",
                  "minimum": 0
                },
                "mediaType": {
                  "type": "string",
                  "minLength": 1,
                  "description": "As detected.",
                  "pattern": "^[^A-Z\\s;]+/[^A-Z\\s;]+$"
                },
                "declaredMediaType": {
                  "type": "string",
                  "minLength": 1,
                  "description": "As the transport or manifest declared it."
                },
                "charset": {
                  "type": "string",
                  "minLength": 1,
                  "description": "IANA name in lower case."
                },
                "filename": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The file's name."
                },
                "modifiedAt": {
                  "$ref": "#/$defs/instant"
                }
              }
            },
            "title": {
              "$ref": "#/$defs/text",
              "description": "As the document states it, without the site's name."
            },
            "subtitle": {
              "$ref": "#/$defs/text",
              "description": "As stated."
            },
            "summary": {
              "$ref": "#/$defs/text",
              "description": "As stated; never invented."
            },
            "authors": {
              "type": "array",
              "minItems": 1,
              "description": "People and desks as stated, without \"By\" and without the outlet.",
              "items": {
                "$ref": "#/$defs/author"
              },
              "maxItems": 10000
            },
            "publisher": {
              "type": "object",
              "description": "Who published.",
              "additionalProperties": false,
              "required": [
                "name"
              ],
              "properties": {
                "name": {
                  "$ref": "#/$defs/text"
                },
                "url": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The outlet's address."
                }
              }
            },
            "credit": {
              "$ref": "#/$defs/text",
              "description": "The agency credited: Reuters, Yonhap, AP."
            },
            "dateline": {
              "type": "object",
              "description": "The place, and perhaps the agency, that a news text opens with.",
              "additionalProperties": false,
              "required": [
                "place"
              ],
              "properties": {
                "place": {
                  "$ref": "#/$defs/text"
                },
                "agency": {
                  "$ref": "#/$defs/text"
                }
              }
            },
            "published": {
              "$ref": "#/$defs/date"
            },
            "modified": {
              "$ref": "#/$defs/date"
            },
            "language": {
              "type": "string",
              "minLength": 1,
              "description": "BCP 47.",
              "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
            },
            "languageConfidence": {
              "type": "number",
              "minimum": 0,
              "maximum": 1,
              "description": "Only when the language was detected rather than stated."
            },
            "url": {
              "type": "string",
              "minLength": 1,
              "description": "Where the document was read, tracking parameters removed."
            },
            "canonicalUrl": {
              "type": "string",
              "minLength": 1,
              "description": "What the document calls itself, tracking parameters removed."
            },
            "section": {
              "$ref": "#/$defs/text",
              "description": "As stated."
            },
            "keywords": {
              "type": "array",
              "minItems": 1,
              "description": "As stated.",
              "items": {
                "$ref": "#/$defs/text"
              },
              "maxItems": 10000,
              "uniqueItems": true
            },
            "rights": {
              "$ref": "#/$defs/text",
              "description": "As stated."
            },
            "image": {
              "type": "string",
              "minLength": 1,
              "description": "Address of the lead image."
            },
            "text": {
              "$ref": "#/$defs/text",
              "description": "The document's own text: NFC, \\n line ends, paragraphs separated by one blank line."
            },
            "blocks": {
              "type": "array",
              "minItems": 1,
              "description": "The same text in structure, in reading order.",
              "items": {
                "$ref": "#/$defs/block"
              }
            },
            "links": {
              "type": "array",
              "minItems": 1,
              "description": "Hyperlinks of the text.",
              "items": {
                "type": "object",
                "description": "A hyperlink.",
                "additionalProperties": false,
                "required": [
                  "url"
                ],
                "properties": {
                  "url": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Absolute where the document's own address is known."
                  },
                  "text": {
                    "$ref": "#/$defs/text"
                  },
                  "rel": {
                    "$ref": "#/$defs/text"
                  }
                }
              },
              "maxItems": 10000
            },
            "media": {
              "type": "array",
              "minItems": 1,
              "description": "Media that the document shows.",
              "items": {
                "type": "object",
                "description": "An image, video or other medium.",
                "additionalProperties": false,
                "required": [
                  "kind"
                ],
                "properties": {
                  "url": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Absolute address."
                  },
                  "child": {
                    "type": "string",
                    "minLength": 1,
                    "description": "Identity of the child document."
                  },
                  "kind": {
                    "enum": [
                      "image",
                      "video",
                      "audio",
                      "embed"
                    ]
                  },
                  "caption": {
                    "$ref": "#/$defs/text"
                  },
                  "alt": {
                    "$ref": "#/$defs/text"
                  }
                }
              },
              "maxItems": 10000
            },
            "attributes": {
              "type": "object",
              "minProperties": 1,
              "description": "What is particular to a format; see the record page."
            },
            "enrichments": {
              "$ref": "#/$defs/enrichments"
            },
            "extraction": {
              "$ref": "#/$defs/extraction"
            }
          },
          "allOf": [
            {
              "if": {
                "properties": {
                  "event": {
                    "const": "deleted"
                  }
                },
                "required": [
                  "event"
                ]
              },
              "then": {
                "not": {
                  "anyOf": [
                    {
                      "required": [
                        "text"
                      ]
                    },
                    {
                      "required": [
                        "content"
                      ]
                    },
                    {
                      "required": [
                        "extraction"
                      ]
                    }
                  ]
                }
              }
            },
            {
              "if": {
                "properties": {
                  "event": {
                    "const": "moved"
                  }
                },
                "required": [
                  "event"
                ]
              },
              "then": {
                "required": [
                  "content"
                ],
                "not": {
                  "anyOf": [
                    {
                      "required": [
                        "text"
                      ]
                    },
                    {
                      "required": [
                        "extraction"
                      ]
                    }
                  ]
                }
              }
            },
            {
              "if": {
                "not": {
                  "properties": {
                    "event": {
                      "enum": [
                        "moved",
                        "deleted"
                      ]
                    }
                  },
                  "required": [
                    "event"
                  ]
                }
              },
              "then": {
                "required": [
                  "content",
                  "extraction"
                ]
              }
            },
            {
              "if": {
                "required": [
                  "event"
                ]
              },
              "then": {
                "required": [
                  "id",
                  "document",
                  "source"
                ]
              }
            },
            {
              "if": {
                "properties": {
                  "source": {
                    "properties": {
                      "kind": {
                        "const": "file"
                      }
                    }
                  }
                }
              },
              "else": {
                "properties": {
                  "source": {
                    "required": [
                      "uri",
                      "receivedAt"
                    ]
                  }
                }
              }
            },
            {
              "if": {
                "required": [
                  "text"
                ]
              },
              "then": {
                "required": [
                  "blocks"
                ]
              }
            },
            {
              "if": {
                "required": [
                  "languageConfidence"
                ]
              },
              "then": {
                "required": [
                  "language"
                ]
              }
            }
          ],
          "$defs": {
            "text": {
              "type": "string",
              "minLength": 1,
              "pattern": "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufeff]*$",
              "description": "NFC, without control characters other than line feed and tab."
            },
            "date": {
              "type": "string",
              "description": "RFC 3339 as far as the precision is known; an offset only where one is stated.",
              "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$"
            },
            "instant": {
              "type": "string",
              "description": "RFC 3339, UTC.",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$"
            },
            "author": {
              "type": "object",
              "description": "A person or desk.",
              "additionalProperties": false,
              "required": [
                "name"
              ],
              "properties": {
                "name": {
                  "$ref": "#/$defs/text"
                },
                "role": {
                  "$ref": "#/$defs/text"
                },
                "affiliation": {
                  "$ref": "#/$defs/text"
                },
                "url": {
                  "type": "string",
                  "minLength": 1,
                  "description": "A page about the author."
                }
              }
            },
            "block": {
              "type": "object",
              "description": "A piece of the text. Captions, images, notes and page breaks stand outside it and have no offsets.",
              "additionalProperties": false,
              "required": [
                "type"
              ],
              "properties": {
                "type": {
                  "enum": [
                    "heading",
                    "paragraph",
                    "list",
                    "table",
                    "quote",
                    "code",
                    "image",
                    "caption",
                    "question",
                    "answer",
                    "footnote",
                    "note",
                    "pageBreak"
                  ]
                },
                "text": {
                  "$ref": "#/$defs/text"
                },
                "level": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 6,
                  "description": "Of a heading."
                },
                "ordered": {
                  "type": "boolean",
                  "description": "Of a list."
                },
                "items": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Of a list; each is a line of the text.",
                  "items": {
                    "type": "object",
                    "description": "An entry; level 1 is the outermost list.",
                    "additionalProperties": false,
                    "required": [
                      "text",
                      "level"
                    ],
                    "properties": {
                      "text": {
                        "$ref": "#/$defs/text"
                      },
                      "level": {
                        "type": "integer",
                        "minimum": 1
                      }
                    }
                  }
                },
                "rows": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Of a table; each is a line of the text, cells separated by tabs.",
                  "items": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "object",
                      "description": "A cell.",
                      "additionalProperties": false,
                      "required": [
                        "text"
                      ],
                      "properties": {
                        "text": {
                          "type": "string"
                        },
                        "header": {
                          "const": true
                        },
                        "colspan": {
                          "type": "integer",
                          "minimum": 2
                        },
                        "rowspan": {
                          "type": "integer",
                          "minimum": 2
                        }
                      }
                    }
                  }
                },
                "codeLanguage": {
                  "$ref": "#/$defs/text"
                },
                "url": {
                  "type": "string",
                  "minLength": 1,
                  "description": "Of an image."
                },
                "page": {
                  "type": "integer",
                  "minimum": 1
                },
                "start": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Unicode scalars into text, half open."
                },
                "end": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Unicode scalars into text, half open."
                }
              }
            },
            "enrichments": {
              "type": "object",
              "description": "What enrichers added.",
              "additionalProperties": false,
              "required": [],
              "properties": {
                "quotes": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Direct quotations.",
                  "items": {
                    "type": "object",
                    "description": "A direct quotation.",
                    "additionalProperties": false,
                    "required": [
                      "text"
                    ],
                    "properties": {
                      "text": {
                        "$ref": "#/$defs/text"
                      },
                      "speaker": {
                        "$ref": "#/$defs/text"
                      },
                      "start": {
                        "type": "integer",
                        "minimum": 0,
                        "description": "Unicode scalars into text, half open."
                      },
                      "end": {
                        "type": "integer",
                        "minimum": 0,
                        "description": "Unicode scalars into text, half open."
                      }
                    }
                  }
                },
                "faq": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Questions and answers.",
                  "items": {
                    "type": "object",
                    "description": "A question and its answer.",
                    "additionalProperties": false,
                    "required": [
                      "question",
                      "answer"
                    ],
                    "properties": {
                      "question": {
                        "$ref": "#/$defs/text"
                      },
                      "answer": {
                        "$ref": "#/$defs/text"
                      }
                    }
                  }
                },
                "keyphrases": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Keyphrases.",
                  "items": {
                    "$ref": "#/$defs/text"
                  }
                },
                "fingerprint": {
                  "type": "string",
                  "minLength": 1,
                  "description": "64-bit simhash: near duplicates differ in few bits.",
                  "pattern": "^[0-9a-f]{16}$"
                },
                "enrichers": {
                  "type": "object",
                  "description": "Which enricher made which member: name/version.",
                  "additionalProperties": {
                    "type": "string"
                  }
                }
              }
            },
            "extraction": {
              "type": "object",
              "description": "How the text came about.",
              "additionalProperties": false,
              "required": [
                "status"
              ],
              "properties": {
                "status": {
                  "enum": [
                    "complete",
                    "partial",
                    "metadataOnly"
                  ]
                },
                "extractor": {
                  "type": "object",
                  "description": "Which extractor made the record; absent when none reads the media type.",
                  "additionalProperties": false,
                  "required": [
                    "name",
                    "version"
                  ],
                  "properties": {
                    "name": {
                      "type": "string",
                      "minLength": 1,
                      "description": "Of its manifest."
                    },
                    "version": {
                      "type": "string",
                      "minLength": 1,
                      "description": "Semantic version."
                    },
                    "configDigest": {
                      "type": "string",
                      "minLength": 1,
                      "description": "Names its configuration; absent for defaults."
                    }
                  }
                },
                "warnings": {
                  "type": "array",
                  "minItems": 1,
                  "description": "Warnings.",
                  "items": {
                    "type": "object",
                    "description": "Something a reader should know.",
                    "additionalProperties": false,
                    "required": [
                      "code",
                      "message"
                    ],
                    "properties": {
                      "code": {
                        "type": "string",
                        "minLength": 1,
                        "description": "A fixed word."
                      },
                      "message": {
                        "type": "string",
                        "minLength": 1,
                        "description": "One sentence."
                      }
                    }
                  }
                },
                "confidence": {
                  "type": "number",
                  "minimum": 0,
                  "maximum": 1,
                  "description": "How sure the extractor is that text is the main text."
                },
                "durationMs": {
                  "type": "number",
                  "minimum": 0
                },
                "truncated": {
                  "const": true,
                  "description": "The text was cut at a limit."
                }
              }
            }
          }
        }

        """#
}
