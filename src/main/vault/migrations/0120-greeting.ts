/** Whom it came to mind to greet, and what the owner said to it: kept only while it counts. */
export const greeting = {
  version: 120,
  sql: `
CREATE TABLE greeting (
  person_id INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  -- On the owner's clock ('2026-05-03').
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- 'passed': somebody else was asked for on that day; 'put-off': another time.
  answer TEXT NOT NULL CHECK (answer IN ('proposed', 'passed', 'put-off'))
) STRICT;
`,
};
