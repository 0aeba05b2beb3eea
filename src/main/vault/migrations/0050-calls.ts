/**
 * All of a turn: its place in the call, whose voice it is and how sure that is, its words with their times; what the
 * owner changed, so that each change can be taken back; voices remembered; the sound deleted alone; its waveform.
 */
export const calls = {
  version: 50,
  sql: `
-- With whom the owner said the call was. Empty for a voice message.
ALTER TABLE recording ADD COLUMN person_id INTEGER REFERENCES person ON DELETE SET NULL;
CREATE INDEX recording_person ON recording (person_id) WHERE person_id IS NOT NULL;
UPDATE recording SET person_id = (
  SELECT min(p.person_id) FROM interaction i
  JOIN interaction_person p ON p.interaction_id = i.id JOIN person ON person.id = p.person_id
  WHERE i.conversation_id = recording.conversation_id AND i.kind = 'call' AND is_owner = 0)
WHERE (SELECT kind FROM conversation WHERE conversation.id = conversation_id) = 'call';

-- How many voices there are, as the owner said; empty: estimated.
ALTER TABLE recording ADD COLUMN speaker_count INTEGER CHECK (speaker_count BETWEEN 1 AND 6);
-- Numbers of turns given so far; none is given twice.
ALTER TABLE recording ADD COLUMN turns_numbered INTEGER NOT NULL DEFAULT 0;
-- The sound alone was deleted: the file is gone and file_key is all zeros.
ALTER TABLE recording ADD COLUMN sound_deleted_at_milliseconds INTEGER;

-- One voice of a call. Empty person: not known; a name without a person counts for this call only.
CREATE TABLE call_speaker (
  id INTEGER PRIMARY KEY,
  recording_id INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
  label INTEGER NOT NULL CHECK (label >= 0),
  channel TEXT NOT NULL CHECK (channel IN ('left', 'right', 'mixed')),
  person_id INTEGER REFERENCES person ON DELETE SET NULL,
  name TEXT,
  -- The channel or the owner says who it is; until then its turns belong to nobody.
  is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
  -- Its number in the present hearing of the recording; empty for one that this hearing did not find.
  heard_as INTEGER,
  UNIQUE (recording_id, label)
) STRICT;
CREATE INDEX call_speaker_person ON call_speaker (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE turn (
  utterance_id INTEGER PRIMARY KEY REFERENCES utterance ON DELETE CASCADE,
  recording_id INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
  -- Stays the same whatever is changed and taken back, which an utterance's id does not.
  number INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('left', 'right', 'mixed')),
  label INTEGER,
  label_from TEXT CHECK (label_from IN ('channel', 'voice', 'owner')),
  label_confidence REAL CHECK (label_confidence BETWEEN 0 AND 1),
  -- Places in the text and times of the words (repositories/turnWords.ts).
  words BLOB NOT NULL,
  word_times TEXT NOT NULL CHECK (word_times IN ('engine', 'aligned')),
  -- By the owner: hearing the call again leaves it alone.
  is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1)),
  UNIQUE (recording_id, number)
) STRICT;

ALTER TABLE turn_voice ADD COLUMN pitch_range_semitones REAL;
ALTER TABLE turn_voice ADD COLUMN pause_share REAL;
ALTER TABLE turn_voice ADD COLUMN jitter_percent REAL;
ALTER TABLE turn_voice ADD COLUMN shimmer_percent REAL;
ALTER TABLE turn_voice ADD COLUMN alpha_ratio_decibels REAL;

-- What the owner changed, in order; those undone can be done again until the next change.
CREATE TABLE call_edit (
  id INTEGER PRIMARY KEY,
  recording_id INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
  kind TEXT NOT NULL,
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
  -- As JSON, the turns before and after (repositories/callEdits.ts).
  pieces TEXT NOT NULL
) STRICT;
CREATE INDEX call_edit_recording ON call_edit (recording_id);

-- Who a voice was before and after a change; apart from it, so that people who become one do so here too.
CREATE TABLE call_edit_speaker (
  id INTEGER PRIMARY KEY,
  edit_id INTEGER NOT NULL REFERENCES call_edit ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('before', 'after')),
  label INTEGER NOT NULL,
  channel TEXT NOT NULL,
  person_id INTEGER REFERENCES person ON DELETE SET NULL,
  name TEXT,
  is_confirmed INTEGER NOT NULL,
  heard_as INTEGER
) STRICT;
CREATE INDEX call_edit_speaker_edit ON call_edit_speaker (edit_id);
CREATE INDEX call_edit_speaker_person ON call_edit_speaker (person_id) WHERE person_id IS NOT NULL;

-- How somebody's voice sounds, kept only where the owner said so for this person.
CREATE TABLE voice_print (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  embedding BLOB NOT NULL,
  model TEXT NOT NULL,
  recording_id INTEGER REFERENCES recording ON DELETE SET NULL,
  speech_seconds REAL NOT NULL,
  made_at_milliseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX voice_print_person ON voice_print (person_id);
CREATE INDEX voice_print_recording ON voice_print (recording_id);

-- Who of those remembered by voice a voice may be. Derived, and made again when voice prints change.
CREATE TABLE voice_likeness (
  recording_id INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
  label INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
  PRIMARY KEY (recording_id, label)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_likeness_person ON voice_likeness (person_id);

-- How a voice changed within a call against its own usual sound: an observation about that interaction.
CREATE TABLE voice_observation (
  interaction_id INTEGER NOT NULL REFERENCES interaction ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  words TEXT NOT NULL,
  marked_turns INTEGER NOT NULL,
  compared_turns INTEGER NOT NULL,
  model TEXT NOT NULL,
  PRIMARY KEY (interaction_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_observation_person ON voice_observation (person_id);

-- The waveform, a byte a stretch, one row a channel.
CREATE TABLE recording_peaks (
  recording_id INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
  channel TEXT NOT NULL CHECK (channel IN ('left', 'right', 'mixed')),
  seconds_per_peak REAL NOT NULL CHECK (seconds_per_peak > 0),
  peaks BLOB NOT NULL,
  PRIMARY KEY (recording_id, channel)
) STRICT;

-- Calls of older vaults: words without times, and each channel a voice.
INSERT INTO turn (utterance_id, recording_id, number, channel, words, word_times)
SELECT utterance.id, recording.id,
  row_number() OVER (PARTITION BY recording.id ORDER BY at_milliseconds, sequence, utterance.id),
  CASE WHEN sequence = 1 THEN 'right' WHEN utterance.person_id IS NULL THEN 'mixed' ELSE 'left' END,
  x'', 'aligned'
FROM recording JOIN conversation ON conversation.id = recording.conversation_id AND conversation.kind = 'call'
JOIN utterance ON utterance.conversation_id = conversation.id AND utterance.kind = 'turn';
INSERT INTO call_speaker (recording_id, label, channel, person_id, is_confirmed)
SELECT recording_id, CASE channel WHEN 'right' THEN 1 ELSE 0 END, channel, max(utterance.person_id),
  max(utterance.person_id) IS NOT NULL
FROM turn JOIN utterance ON utterance.id = utterance_id WHERE channel <> 'mixed' GROUP BY recording_id, channel;
UPDATE turn SET label = CASE channel WHEN 'right' THEN 1 ELSE 0 END, label_from = 'channel'
WHERE channel <> 'mixed';
UPDATE recording SET turns_numbered = (SELECT count(*) FROM turn WHERE recording_id = recording.id);
`,
};
