import type { Family } from './pattern.ts';

/** Disputes that the other remembers correctly. */
export const countering: Family = {
  label: 'countering',
  patterns: [
    [
      0.85,
      "you're (mis|re)?remembering (it |this |that |things |everything )?(all )?(wrong|incorrectly|differently)",
    ],
    [0.85, "you're misremembering"],
    [
      0.85,
      'you (always |never |just )?remember (it|this|that|things|everything) (all )?(wrong|wrongly|incorrectly)',
    ],
    [
      0.8,
      "you (never|can't|don't even) remember (anything|things|stuff|it|a thing) (right|correctly|properly|straight)",
    ],
    [0.6, 'you never remember (anything|things|what (i|actually))'],
    [
      0.85,
      "your memory('s| is)? (is )?{very}(bad|terrible|awful|playing tricks|failing|going|unreliable|shot|rubbish|garbage|wrong|faulty)",
    ],
    [
      0.85,
      "you('ve got| have|'ve always had| always had) {very}(terrible|bad|awful|selective|shocking|poor) memory",
    ],
    [
      0.6,
      "you('ve| have)? (always |just |clearly |obviously )?(got|get|have|had) (it|things|everything|that|the story) (all )?(wrong|twisted|backwards|mixed up)",
      'memory',
      0.75,
    ],
    [
      0.4,
      "that's not (how|what|the way) (it |that |things )?(really |actually )?(happened|went|was|i said|i meant|i promised)",
      'memory',
      0.75,
    ],
    [0.8, "you're {very}(imagining|seeing|hearing) (things|stuff)"],
    [0.7, "you're {very}imagining (it|this|that|all of)"],
    [
      0.75,
      "you {any2}(must have|must've|probably|prob|just) {any1}(dreamt|dreamed|imagined|made up) (it|that|this|the whole)",
    ],
    [
      0.65,
      "you're {very}making (this|that|it|things|stuff|all this) up( again| in your head)?",
      'memory',
      0.8,
    ],
    [0.5, 'you made (that|this|it all|all of that|the whole thing) up', 'memory', 0.75],
    [0.75, "(it's|that's|this is|it is|that is) (all |just |only )*in your (own )?(head|imagination)"],
    [0.75, "you're {very}confused (again|as usual|as always|like always)"],
    [0.4, "you're {very}confused", 'memory', 0.7],
    [
      0.75,
      "you're (just |always )?(rewriting|twisting) (history|the past|the facts|what (really |actually )?happened)",
    ],
    [0.5, "you're (just |always )?twisting (my words|everything|things|it|what i)", 'memory', 0.6],
    [0.85, '(nobody|no one|no-one)( else)? remembers (it|that|this) (that way|like that|the way you)'],
    [
      0.8,
      'you (always|tend to|often|constantly) (forget|mix up|confuse|misremember|misunderstand) (things|everything|what|stuff|it)',
    ],
    [
      0.65,
      "you know (very well |perfectly well |damn well )?that('s| is) not (what|how|the way) (it |i |we )?(happened|went|was|said)",
    ],
  ],
};
