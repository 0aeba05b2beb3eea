import type { Family } from './pattern.ts';

/** Turns to another topic, to the other's faults, or to where the thought came from. */
export const diverting: Family = {
  label: 'diverting',
  patterns: [
    [
      0.85,
      "who('s| has| is)? (been )?(put|putting) (that|this|these|those|such|all) {any3}(in|into) your head",
    ],
    [
      0.8,
      '(did|has|is|was) (she|he|they|your {kin}|somebody|someone) {any1}(put|putting|filling|feeding) (that|this|these|those|you|your head|ideas) {any3}(in|into|up to|with)',
    ],
    [
      0.8,
      "(is|was) (this|that|it) (another (one )?of|one of) (your|those|her|his) {any2}(ideas?|theories|books|podcasts|friends'? ideas)",
    ],
    [
      0.75,
      '(is|was) (this|that|it) another {any2}(crazy|silly|stupid|therapy|therapist) {any2}(idea|theory|thing) {any3}(yours|your {kin})',
    ],
    [
      0.65,
      'you (only |just |probably )?(got|get) (that|this|these ideas|it|those ideas|that idea|this idea) from (your {kin}|that (book|podcast|therapist|woman|man)|tiktok|the internet|instagram|her|him|them)',
    ],
    [0.85, "(that's|this is|it's) (just )?your {kin} (talking|speaking)"],
    [0.6, "who('ve| have) you been talking to"],
    [
      0.5,
      'where (did|do) you (get|hear) (that|this|such|these|those) {any2}(ideas?|nonsense|rubbish|crap|bullshit|stuff) from',
      'concern',
      0.7,
    ],
    [0.45, '(what|how) about (the time|all the times|when|what) you', 'concern', 0.75],
    [0.35, '(oh |and |yeah )?(what|how) about (your|you)', 'concern', 0.5],
    [0.6, "you're (one|a fine one) to talk", 'concern', 0.7],
    [0.45, "look who's talking", 'concern', 0.65],
    [0.65, "(like|as if) you're {very}(perfect|innocent|an angel|a saint)"],
    [0.6, "you're not {very}(perfect|innocent|an angel|a saint)( either| yourself)?"],
    [0.3, "you('ve| have)? (do|did|done) (the same|worse|it too|exactly the same)", 'concern', 0.6],
    [
      0.65,
      '(you|why do you|why are you|stop|do you) {any2}(always |constantly |keep |have to )(bring|bringing|dig|digging) {any1}(up|that up|this up|it up)',
      'concern',
      0.75,
    ],
    [
      0.6,
      '(stop|quit|enough) (bringing|dragging|digging) {any2}(up )?(the past|old stuff|ancient history|that up|this up)',
      'concern',
      0.7,
    ],
  ],
};
