/** What was said in order of time, whoever said it: a search for a common word walks this until it has enough. */
export const utteranceTime = {
  version: 30,
  sql: 'CREATE INDEX utterance_time ON utterance (at_milliseconds);',
};
