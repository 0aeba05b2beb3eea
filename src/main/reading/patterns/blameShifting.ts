import type { Family } from './pattern.ts';

/** Makes the other the cause of what the speaker did. */
export const blameShifting: Family = {
  label: 'blame-shifting',
  patterns: [
    [
      0.7,
      "(this|that|it|all this|all of this|everything)('s| is| was) (all |entirely |totally |only |just |completely |probably )*(your|ur) (own )?(damn |fucking |bloody )?(fault|doing)",
    ],
    [0.9, '(look|see) what you (made|make) me do'],
    [0.75, 'you (made|make) me do (it|this|that|these|bad|crazy)'],
    [
      0.8,
      'you (made|make) me (hit|yell|shout|scream|lose (my temper|it|control)|cheat|lie|snap|act (like|this|that)|hurt you|be like this|this way|like this)',
    ],
    [
      0.8,
      'you (drove|drive|pushed|push) me to (it|this|that|drink|do|say|cheat|lie|act|hit|yell|violence|the edge|my limit|the limit)',
    ],
    [0.55, 'you (forced|force|left) me (to do (it|this|that)|no (other )?choice)'],
    [
      0.7,
      "if you (hadn't|didn't|weren't|wouldn't|would just|had just|would have just|would only|only) {any9}(i|we|this|none of this|he|she) (wouldn't|would not|wouldn't have|would never|would not have|would've)",
    ],
    [
      0.85,
      "i (wouldn't|would not) (have to|need to|have|be|get|act|do) {any4}if you (didn't|weren't|hadn't|just|would|were|stopped|listened|behaved|had)",
    ],
    [
      0.45,
      "you're the one who(se|'s| is| has| was| always| keeps| never| started| made| did| wanted)?",
      'concern',
      0.75,
    ],
    [
      0.8,
      "you're the one who('s| is| was)? {very}(crazy|lying|cheating|abusive|toxic|manipulative|wrong|to blame|problem)",
    ],
    [
      0.65,
      "you're the (only |real |whole )?(reason|cause) (why |that )?(i'm|i am|i (can't|have|lost|drink|hit|yell|never|don't)|we (can't|fight|never|don't|lost)|this|he left|she left|everything)",
    ],
    [0.75, '{youre} the (only |real |whole |actual |biggest )*problem'],
    [0.75, '(the|my|our) (only |real |whole |actual )*problem (here )?is you(?=[.!?,;]|$| and not| not)'],
    [0.85, 'you (brought|bring) (this|it|that|all this|all of this) (all )?on yourself'],
    [0.7, 'you (had|have) it coming|you got what you deserved?|you (were asking|asked) for it(?=[.!,;]|$)'],
    [0.5, 'you started (it|this|this fight|the fight)', 'concern', 0.7],
    [
      0.7,
      'you always (start|have to start|pick|cause|create) (fights?|arguments?|drama|trouble|this|problems|a fight)',
    ],
    [
      0.65,
      'you (always |just |completely |totally |have to |had to )*(ruin|ruined|wreck|wrecked|destroy|destroyed|spoil|spoiled) (everything|my (whole |entire )?(life|birthday|night|day|career|evening|mood|future)|our (life|marriage|family|relationship|evening|night)|it for (me|everyone|us))',
    ],
    [0.6, "(this|that|it|all this) (is|was|happened|'s) (all |only |just )?because of you"],
    [
      0.75,
      "i only {any6}because (of you|you (made|make|never|always|wouldn't|didn't|don't|were|are|keep|kept))",
    ],
    [0.6, "now (look|see) what (you've|you have|you) (done|did)"],
    [
      0.75,
      "(look|see) what you('re| are|'ve| have)? (do|did|done|doing) to (me|us|this family|your (mother|father|family))",
    ],
    [0.75, 'how dare you (accuse|question|suggest|blame|doubt|judge|criticise|criticize|say)'],
    [0.6, "(don't|do not) (you )?(try to )?(blame|pin) (me|this on me|that on me|it on me)", 'concern', 0.65],
    [
      0.65,
      "(maybe|perhaps) if you (were|weren't|had|hadn't|did|didn't|tried|stopped|paid|listened|lost|dressed|acted|looked|gave)",
    ],
  ],
};
