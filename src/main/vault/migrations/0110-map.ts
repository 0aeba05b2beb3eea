/** What the owner draws on the map: ties between others, and groups of people by name. */
export const map = {
  version: 110,
  sql: `
-- Each tie has two ends, each a row of its own: people made one bring theirs along, and take them with them again.
CREATE TABLE drawn_tie (id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE drawn_tie_end (
  id INTEGER PRIMARY KEY,
  tie_id INTEGER NOT NULL REFERENCES drawn_tie ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
) STRICT;
CREATE INDEX drawn_tie_end_tie ON drawn_tie_end (tie_id);
CREATE INDEX drawn_tie_end_person ON drawn_tie_end (person_id);
CREATE TRIGGER drawn_tie_needs_both AFTER DELETE ON drawn_tie_end BEGIN
  DELETE FROM drawn_tie WHERE id = old.tie_id;
END;

CREATE TABLE person_group (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
-- People made one may both have been in a group: then it has two rows of the one they are.
CREATE TABLE person_group_member (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL REFERENCES person_group ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
) STRICT;
CREATE INDEX person_group_member_group ON person_group_member (group_id);
CREATE INDEX person_group_member_person ON person_group_member (person_id);

-- Drawn ties were kept as pairs of identities in a setting: [[1, 2], [1, 3]].
CREATE TABLE old_end AS
  SELECT pair.key + 1 AS tie_id, side.key AS side, identity.id AS identity_id, identity.person_id
  FROM setting, json_each(setting.value) AS pair, json_each(pair.value) AS side
    JOIN identity ON identity.id = side.value
  WHERE setting.key = 'drawnTies';
DELETE FROM old_end WHERE tie_id IN (SELECT tie_id FROM old_end GROUP BY tie_id HAVING count(*) < 2);
INSERT INTO drawn_tie (id) SELECT DISTINCT tie_id FROM old_end;
INSERT INTO drawn_tie_end (id, tie_id, person_id) SELECT 2 * tie_id + side, tie_id, person_id FROM old_end;
-- A merge of before takes them along when it is taken back.
UPDATE person_merge SET undo = json_set(undo, '$.callRowIds', json_set(
    coalesce(json_extract(undo, '$.callRowIds'), '{}'), '$.drawn_tie_end', json((
      SELECT json_group_array(2 * tie_id + side) FROM old_end
      WHERE identity_id IN (SELECT value FROM json_each(person_merge.undo, '$.identityIds'))))))
  WHERE EXISTS (SELECT 1 FROM old_end);
DROP TABLE old_end;
DELETE FROM setting WHERE key = 'drawnTies';
`,
};
