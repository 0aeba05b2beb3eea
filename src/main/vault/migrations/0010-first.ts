/** The first shape of a vault. Units stand in the column names; every table is STRICT. */
export const first = {
  version: 10,
  sql: `
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  is_owner INTEGER NOT NULL DEFAULT 0 CHECK (is_owner IN (0, 1)),
  created_at_milliseconds INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_owner ON person (is_owner) WHERE is_owner = 1;

-- How a person appears in a service: a number, a handle, a display name in an export.
CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  service TEXT NOT NULL,
  key TEXT NOT NULL,
  display_name TEXT NOT NULL,
  UNIQUE (service, key)
) STRICT;
CREATE INDEX identity_person ON identity (person_id);

CREATE TABLE closeness_rating (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  rated_at_milliseconds INTEGER NOT NULL,
  closeness INTEGER NOT NULL CHECK (closeness BETWEEN 0 AND 6)
) STRICT;
CREATE INDEX closeness_rating_person ON closeness_rating (person_id, rated_at_milliseconds);

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('chat', 'recording')),
  format_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  time_zone TEXT,
  imported_at_milliseconds INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('importing', 'complete', 'cancelled', 'failed')),
  added_count INTEGER NOT NULL DEFAULT 0,
  duplicate_count INTEGER NOT NULL DEFAULT 0,
  not_understood_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_sha256 ON source (sha256);

CREATE TABLE not_understood (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (source_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  service TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'group', 'call')),
  title TEXT NOT NULL,
  UNIQUE (service, key)
) STRICT;

-- A bounded meeting: a chat session, a call, a journal entry. Cut again whenever its conversation grows.
CREATE TABLE interaction (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('session', 'call', 'journal')),
  started_at_milliseconds INTEGER NOT NULL,
  ended_at_milliseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_conversation ON interaction (conversation_id, started_at_milliseconds);

CREATE TABLE interaction_person (
  interaction_id INTEGER NOT NULL REFERENCES interaction ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  utterance_count INTEGER NOT NULL,
  PRIMARY KEY (interaction_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_person_person ON interaction_person (person_id, interaction_id);

-- person_id is empty for a notice written by the service itself, and for a turn whose speaker cannot be told.
CREATE TABLE utterance (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  person_id INTEGER REFERENCES person ON DELETE CASCADE,
  interaction_id INTEGER REFERENCES interaction ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'media', 'call', 'turn', 'notice')),
  at_milliseconds INTEGER NOT NULL,
  -- Order among utterances of the same time, as in the source.
  sequence INTEGER NOT NULL,
  text TEXT NOT NULL,
  start_seconds REAL,
  end_seconds REAL,
  -- Who, when and what, hashed: the same utterance in an overlapping export has the same one.
  fingerprint BLOB NOT NULL,
  UNIQUE (conversation_id, fingerprint)
) STRICT;
CREATE INDEX utterance_conversation ON utterance (conversation_id, at_milliseconds, sequence);
CREATE INDEX utterance_person ON utterance (person_id, at_milliseconds);
CREATE INDEX utterance_interaction ON utterance (interaction_id);

CREATE TABLE utterance_source (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  utterance_id INTEGER NOT NULL REFERENCES utterance ON DELETE CASCADE,
  line INTEGER NOT NULL,
  PRIMARY KEY (source_id, utterance_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_source_utterance ON utterance_source (utterance_id);

CREATE VIRTUAL TABLE utterance_search USING fts5 (
  text, content = 'utterance', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO utterance_search (utterance_search, rank) VALUES ('secure-delete', 1);
-- New utterances are indexed by insertUtterances, once for a batch: a trigger for each costs three times as much.
CREATE TRIGGER utterance_search_delete AFTER DELETE ON utterance BEGIN
  INSERT INTO utterance_search (utterance_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER utterance_search_update AFTER UPDATE OF text ON utterance BEGIN
  INSERT INTO utterance_search (utterance_search, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO utterance_search (rowid, text) VALUES (new.id, new.text);
END;

-- One row per utterance that a reading model has read; a new model version reads again.
CREATE TABLE reading (
  utterance_id INTEGER PRIMARY KEY REFERENCES utterance ON DELETE CASCADE,
  valence REAL NOT NULL CHECK (valence BETWEEN -1 AND 1),
  model TEXT NOT NULL
) STRICT;

CREATE TABLE signal (
  id INTEGER PRIMARY KEY,
  utterance_id INTEGER NOT NULL REFERENCES utterance ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('tactic', 'support', 'tone')),
  label TEXT NOT NULL,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  model TEXT NOT NULL
) STRICT;
CREATE INDEX signal_utterance ON signal (utterance_id);

-- The recording lies encrypted beside the database as recordings/<id>; its key lies only here.
CREATE TABLE recording (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  file_key BLOB NOT NULL CHECK (length(file_key) = 32),
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  started_at_milliseconds INTEGER NOT NULL,
  duration_seconds REAL NOT NULL,
  channels INTEGER NOT NULL,
  owner_channel TEXT NOT NULL CHECK (owner_channel IN ('left', 'right', 'mixed')),
  transcribed_seconds REAL NOT NULL DEFAULT 0,
  is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)),
  model TEXT
) STRICT;

CREATE TABLE turn_voice (
  utterance_id INTEGER PRIMARY KEY REFERENCES utterance ON DELETE CASCADE,
  pitch_hertz REAL,
  loudness_decibels REAL,
  words_per_minute REAL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
