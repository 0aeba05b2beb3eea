/** What a hearing found out about a whole recording: its language, and the words that the owner wrote others for. */
export const heard = {
  version: 60,
  sql: `
-- The one most of it was spoken in (ISO 639-1); empty: the model cannot tell.
ALTER TABLE recording ADD COLUMN language TEXT;
-- What was heard in a voice message whose words the owner changed.
ALTER TABLE recording ADD COLUMN heard_text TEXT;
`,
};
