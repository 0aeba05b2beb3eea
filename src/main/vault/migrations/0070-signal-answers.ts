/**
 * What the owner says of marks, apart from the marks, so that it outlives every model; how sure a mark of a label must
 * be to be shown; which marks are shown; and how many of each label stand in each interaction.
 */
export const signalAnswers = {
  version: 70,
  sql: `
-- Found again by utterance, label and overlapping words, whatever model reads.
CREATE TABLE signal_answer (
  id INTEGER PRIMARY KEY,
  utterance_id INTEGER NOT NULL REFERENCES utterance ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('tactic', 'support', 'tone')),
  label TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  -- The words themselves, to find them again where the text around them changes.
  words TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('confirmed', 'dismissed')),
  -- Of the mark that was answered.
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
  model TEXT NOT NULL,
  answered_at_milliseconds INTEGER NOT NULL
) STRICT;
CREATE INDEX signal_answer_utterance ON signal_answer (utterance_id, label);

-- The same of episodes, which point at several utterances; one of them carries the answer.
CREATE TABLE episode_answer (
  id INTEGER PRIMARY KEY,
  utterance_id INTEGER NOT NULL REFERENCES utterance ON DELETE CASCADE,
  label TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('confirmed', 'dismissed'))
) STRICT;
CREATE INDEX episode_answer_utterance ON episode_answer (utterance_id);

-- Only labels whose threshold is not the usual one.
CREATE TABLE signal_threshold (
  label TEXT PRIMARY KEY,
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- The marks that count: confirmed ones, and those not dismissed that are sure enough.
CREATE VIEW shown_signal AS
SELECT signal.* FROM signal WHERE CASE (
    SELECT answer FROM signal_answer WHERE signal_answer.utterance_id = signal.utterance_id
      AND signal_answer.label = signal.label AND signal_answer.start_offset < signal.end_offset
      AND signal_answer.end_offset > signal.start_offset LIMIT 1)
  WHEN 'confirmed' THEN 1
  WHEN 'dismissed' THEN 0
  ELSE signal.probability >= coalesce(
    (SELECT probability FROM signal_threshold WHERE signal_threshold.label = signal.label), 0)
  END;
CREATE INDEX signal_label ON signal (label, probability);

-- Derived like tie_interaction, and together with it; here also for the owner's own words. Tone is left out.
CREATE TABLE tie_signal (
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  label TEXT NOT NULL,
  started_at_milliseconds INTEGER NOT NULL,
  interaction_id INTEGER NOT NULL REFERENCES interaction ON DELETE CASCADE,
  -- Utterances that bear the label.
  utterances INTEGER NOT NULL,
  PRIMARY KEY (person_id, label, started_at_milliseconds, interaction_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_signal_interaction ON tie_signal (interaction_id);
INSERT OR IGNORE INTO stale_interaction
  SELECT interaction_id FROM signal JOIN utterance ON utterance.id = utterance_id WHERE interaction_id IS NOT NULL;

CREATE TRIGGER stale_after_answer AFTER INSERT ON signal_answer BEGIN
  INSERT OR IGNORE INTO stale_interaction
  SELECT interaction_id FROM utterance WHERE id = new.utterance_id AND interaction_id IS NOT NULL;
END;
CREATE TRIGGER stale_after_answer_taken_back AFTER DELETE ON signal_answer BEGIN
  INSERT OR IGNORE INTO stale_interaction
  SELECT interaction_id FROM utterance WHERE id = old.utterance_id AND interaction_id IS NOT NULL;
END;
`,
};
