/** Which of seven emotions the words sound most like. Empty until a reader that tells them has read the words. */
export const emotion = {
  version: 90,
  sql: `ALTER TABLE reading ADD COLUMN emotion TEXT`,
};
