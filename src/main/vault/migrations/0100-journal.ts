/** What the owner notes of a talk soon after it, and how they rate it. */
export const journal = {
  version: 100,
  sql: `
CREATE TABLE journal_entry (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  started_at_milliseconds INTEGER NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  channel TEXT NOT NULL CHECK (channel IN ('in-person', 'call', 'video', 'voice-message', 'text', 'mail', 'social')),
  initiator TEXT CHECK (initiator IN ('owner', 'person', 'unclear')),
  note TEXT NOT NULL,
  logged_at_milliseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_entry_person ON journal_entry (person_id, started_at_milliseconds);
CREATE INDEX journal_entry_time ON journal_entry (started_at_milliseconds);

-- A row for each item that was rated: a new item needs no new shape.
CREATE TABLE journal_rating (
  entry_id INTEGER NOT NULL REFERENCES journal_entry ON DELETE CASCADE,
  item TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value BETWEEN -50 AND 50),
  PRIMARY KEY (entry_id, item)
) STRICT, WITHOUT ROWID;
`,
};
