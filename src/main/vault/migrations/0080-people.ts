/** What the owner says of people: whether they are set aside, what they are there for, what was agreed and happened. */
export const people = {
  version: 80,
  sql: `
-- Set aside by the owner: 'paused' for now, 'unsafe' for good; neither is suggested or shown unasked.
ALTER TABLE person ADD COLUMN status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paused', 'unsafe'));

-- The owner's own words about a person; about the owner: what happened in the owner's life.
CREATE TABLE person_entry (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('role', 'note', 'green-flag', 'red-flag', 'boundary', 'boundary-kept',
    'boundary-crossed', 'life-event')),
  -- As the owner says it ('2026-05-03'): a day has no time zone.
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  words TEXT NOT NULL,
  note TEXT NOT NULL,
  -- Which boundary was kept or crossed.
  boundary_id INTEGER REFERENCES person_entry ON DELETE CASCADE,
  CHECK ((boundary_id IS NOT NULL) = (kind IN ('boundary-kept', 'boundary-crossed')))
) STRICT;
CREATE INDEX person_entry_person ON person_entry (person_id, day);
CREATE INDEX person_entry_boundary ON person_entry (boundary_id) WHERE boundary_id IS NOT NULL;

-- A small picture; the one that came last is shown. Merged people bring theirs along.
CREATE TABLE person_photo (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  image BLOB NOT NULL CHECK (length(image) <= 131072)
) STRICT;
CREATE INDEX person_photo_person ON person_photo (person_id);
`,
};
