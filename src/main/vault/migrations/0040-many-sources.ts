/**
 * Exports of many services that tell the same in different ways: which identity said something, the service's own ids,
 * what each source tells where they differ, what was sent along, contacts, and who was made one with whom.
 */
export const manySources = {
  version: 40,
  sql: `
-- Phone number (+49…) or e-mail address (lower case) of an identity: the same one is the same person in every service.
ALTER TABLE identity ADD COLUMN address TEXT;
-- The identity of the same service that proved to be the same one by the messages told under both names.
ALTER TABLE identity ADD COLUMN alias_of INTEGER;
CREATE INDEX identity_address ON identity (address) WHERE address IS NOT NULL;

ALTER TABLE source ADD COLUMN attachments_missing INTEGER NOT NULL DEFAULT 0;
-- Of which days and people it was imported, as text; empty for all of it.
ALTER TABLE source ADD COLUMN filter TEXT;
-- The last moment it tells of: which of two exports is the later one.
ALTER TABLE source ADD COLUMN reach_milliseconds INTEGER;
UPDATE source SET reach_milliseconds = (
  SELECT max(at_milliseconds) FROM utterance_source
  JOIN utterance ON utterance.id = utterance_id WHERE source_id = source.id);

-- The files of a source that has several; utterance_source.file counts in them.
CREATE TABLE source_file (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (source_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE not_understood_with_file (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  file TEXT NOT NULL DEFAULT '',
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (source_id, file, line)
) STRICT, WITHOUT ROWID;
INSERT INTO not_understood_with_file (source_id, line, text) SELECT source_id, line, text FROM not_understood;
DROP TABLE not_understood;
ALTER TABLE not_understood_with_file RENAME TO not_understood;

-- Which identity said it; without a foreign key, since an index for it would cost every import.
ALTER TABLE utterance ADD COLUMN identity_id INTEGER;
ALTER TABLE utterance ADD COLUMN message_key BLOB;
ALTER TABLE utterance ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));
ALTER TABLE utterance ADD COLUMN deleted_later INTEGER NOT NULL DEFAULT 0 CHECK (deleted_later IN (0, 1));
-- How long a call lasted.
ALTER TABLE utterance ADD COLUMN duration_seconds REAL;
CREATE UNIQUE INDEX utterance_message_key ON utterance (conversation_id, message_key)
  WHERE message_key IS NOT NULL;
CREATE INDEX utterance_changed ON utterance (conversation_id, at_milliseconds)
  WHERE is_edited = 1 OR deleted_later = 1;

-- Only where a person has one identity in a service is it known which of them spoke.
UPDATE utterance SET identity_id = (
  SELECT CASE WHEN count(*) = 1 THEN min(identity.id) END FROM identity
  JOIN conversation ON conversation.id = utterance.conversation_id
  WHERE identity.person_id = utterance.person_id AND identity.service = conversation.service)
WHERE person_id IS NOT NULL AND kind <> 'turn';

UPDATE utterance SET fingerprint = utterance_fingerprint(content, who, copy) FROM (
  SELECT said.id AS said_id, content, who, row_number() OVER (
    PARTITION BY conversation_id, content, who ORDER BY at_milliseconds, sequence, said.id) - 1 AS copy
  FROM (
    SELECT id, conversation_id, at_milliseconds, sequence,
      content_fingerprint(at_milliseconds, kind, text) AS content,
      coalesce(identity_id, (SELECT min(id) FROM identity WHERE identity.person_id = utterance.person_id), 0) AS who
    FROM utterance WHERE kind <> 'turn') AS said)
WHERE utterance.id = said_id;

-- What this source tells of it: changed by who said it, or taken back.
ALTER TABLE utterance_source ADD COLUMN file INTEGER NOT NULL DEFAULT 0;
ALTER TABLE utterance_source ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));
ALTER TABLE utterance_source ADD COLUMN is_deleted INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1));

-- The texts that a source tells of an utterance, its last one at the end: for all sources of an utterance of which
-- they do not all tell one and the same text, and for none of any other.
CREATE TABLE utterance_version (
  utterance_id INTEGER NOT NULL REFERENCES utterance ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (utterance_id, source_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_version_source ON utterance_version (source_id);

-- Something sent along, as a source tells of it.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  utterance_id INTEGER NOT NULL REFERENCES utterance ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  kind TEXT NOT NULL,
  -- In the files handed over; empty where it does not stand there.
  path TEXT,
  is_found INTEGER NOT NULL CHECK (is_found IN (0, 1)),
  -- A voice message that was written down.
  recording_id INTEGER REFERENCES recording ON DELETE SET NULL
) STRICT;
CREATE INDEX attachment_utterance ON attachment (utterance_id);
CREATE INDEX attachment_source ON attachment (source_id);
CREATE INDEX attachment_recording ON attachment (recording_id) WHERE recording_id IS NOT NULL;

-- An address book: names for numbers.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX contact_source ON contact (source_id);
CREATE TABLE contact_address (
  contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
  address TEXT NOT NULL,
  PRIMARY KEY (contact_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_address_address ON contact_address (address);

-- Where a person's name is from: one given by the owner stays, one from an address book goes with it.
ALTER TABLE person ADD COLUMN name_from TEXT NOT NULL DEFAULT 'export'
  CHECK (name_from IN ('export', 'contact', 'owner'));
UPDATE person SET name_from = 'owner'
WHERE EXISTS (SELECT 1 FROM identity WHERE person_id = person.id)
  AND NOT EXISTS (SELECT 1 FROM identity WHERE person_id = person.id AND display_name = person.name);

-- Who was made one with whom, so that it can be taken back.
CREATE TABLE person_merge (
  id INTEGER PRIMARY KEY,
  kept_person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  absorbed_person_id INTEGER NOT NULL,
  absorbed_name TEXT NOT NULL,
  merged_at_milliseconds INTEGER NOT NULL,
  -- As JSON, what was whose (repositories/merges.ts).
  undo TEXT NOT NULL
) STRICT;
CREATE INDEX person_merge_kept ON person_merge (kept_person_id);

-- Identities that are not one person: the owner said so, or took them apart. The smaller id stands first.
CREATE TABLE not_same (
  first_identity_id INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
  second_identity_id INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
  PRIMARY KEY (first_identity_id, second_identity_id),
  CHECK (first_identity_id < second_identity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_same_second ON not_same (second_identity_id);

-- A thread is looked for by its title too, among tens of thousands of others.
CREATE INDEX conversation_title ON conversation (title COLLATE NOCASE);

-- Which column of a table holds what, as the owner said once.
CREATE TABLE column_mapping (
  header_hash TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
