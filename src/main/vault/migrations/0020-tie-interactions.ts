/**
 * What the measures need of each interaction of the owner with one person, kept ready so that neither map nor timeline
 * reads single utterances. Derived: can be made again at any time from utterance, reading and signal.
 */
export const tieInteractions = {
  version: 20,
  sql: `
CREATE TABLE tie_interaction (
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  started_at_milliseconds INTEGER NOT NULL,
  interaction_id INTEGER NOT NULL REFERENCES interaction ON DELETE CASCADE,
  conversation_id INTEGER NOT NULL,
  ended_at_milliseconds INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- Said by the person, and by the owner.
  from_count INTEGER NOT NULL,
  to_count INTEGER NOT NULL,
  -- Sums over the person's utterances that were read (src/shared/measures/interactionTone.ts).
  read_count INTEGER NOT NULL,
  weight REAL NOT NULL,
  weighted_valence REAL NOT NULL,
  weighted_square REAL NOT NULL,
  squared_weight REAL NOT NULL,
  tactics INTEGER NOT NULL,
  support INTEGER NOT NULL,
  PRIMARY KEY (person_id, started_at_milliseconds, interaction_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_interaction_interaction ON tie_interaction (interaction_id);
CREATE INDEX tie_interaction_started ON tie_interaction (started_at_milliseconds, person_id, interaction_id);

-- To count what can be read without touching the words.
CREATE INDEX utterance_readable ON utterance (kind) WHERE kind IN ('text', 'turn');

-- Interactions whose rows above must be made again.
CREATE TABLE stale_interaction (interaction_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO stale_interaction SELECT id FROM interaction;

CREATE TRIGGER stale_after_person_spoke AFTER INSERT ON interaction_person BEGIN
  INSERT OR IGNORE INTO stale_interaction VALUES (new.interaction_id);
END;
CREATE TRIGGER stale_after_count_changed AFTER UPDATE ON interaction_person BEGIN
  INSERT OR IGNORE INTO stale_interaction VALUES (new.interaction_id);
END;
CREATE TRIGGER stale_after_person_left AFTER DELETE ON interaction_person BEGIN
  INSERT OR IGNORE INTO stale_interaction VALUES (old.interaction_id);
END;
CREATE TRIGGER stale_after_times_changed
AFTER UPDATE OF started_at_milliseconds, ended_at_milliseconds ON interaction BEGIN
  INSERT OR IGNORE INTO stale_interaction VALUES (new.id);
END;
CREATE TRIGGER stale_after_owner_changed AFTER UPDATE OF is_owner ON person BEGIN
  INSERT OR IGNORE INTO stale_interaction SELECT id FROM interaction;
END;
CREATE TRIGGER stale_after_read AFTER INSERT ON reading BEGIN
  INSERT OR IGNORE INTO stale_interaction
  SELECT interaction_id FROM utterance WHERE id = new.utterance_id AND interaction_id IS NOT NULL;
END;
CREATE TRIGGER stale_after_read_again AFTER UPDATE ON reading BEGIN
  INSERT OR IGNORE INTO stale_interaction
  SELECT interaction_id FROM utterance WHERE id = new.utterance_id AND interaction_id IS NOT NULL;
END;
CREATE TRIGGER stale_after_utterance_gone AFTER DELETE ON utterance WHEN old.interaction_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO stale_interaction VALUES (old.interaction_id);
END;
`,
};
