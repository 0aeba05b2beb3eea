import type { Family } from './pattern.ts';

/** Accepts a no, or leaves the other time and choice. */
export const boundaryRespect: Family = {
  label: 'boundary-respect',
  patterns: [
    [0.35, '{start}take your time', 'boundary', 0.7],
    [
      0.75,
      'take (all |as much )?(the|of the)? ?(time|space) (and space )?(as )?you need|take as long as you need',
    ],
    [0.5, '{start}(there is |absolutely )?(no|zero) pressure(?! (in|on the|from))', 'boundary', 0.75],
    [
      0.65,
      "(that's|it's|thats|its|totally|absolutely|completely) (totally |absolutely |completely |perfectly )?(ok|okay|fine|alright|cool|understandable) (you|we) don't have to",
    ],
    [
      0.55,
      "you (don't|do not) (have|need) to (answer|decide|explain|talk|tell me|reply|justify|share|do anything)",
      'boundary',
      0.75,
    ],
    [
      0.85,
      '(i|we) (totally |completely |fully |will |absolutely |do )*respect (your (decision|choice|boundary|boundaries|space|wishes|privacy|answer|no|feelings|need)|that(?=[.!,;]|$| and| you)|if you)',
    ],
    [0.5, "when(ever)? you('re| are| feel) (ready|up for it|up to it|comfortable)", 'boundary', 0.7],
    [
      0.5,
      "(only )?if you('re| are) (comfortable|ok|okay|up for it|up to it|ready)( with (it|that|this))?",
      'boundary',
      0.65,
    ],
    [
      0.6,
      "i (won't|will not|'m not going to) (push|pressure|ask again|bring it up|rush|insist|force|press|pry) (you|it|again|any)?",
    ],
    [
      0.65,
      "i('ll| will| can) (give you|leave you)( some| the| all the| your| with)? ?(space|time|room|be|in peace)(?! to think about what)",
    ],
    [0.3, '(thanks|thank you) for (telling me|letting me know|being honest|saying so)', 'boundary', 0.65],
    [
      0.2,
      "(no problem|no worries|no rush|of course|i understand|understood|got it|totally get it|fair enough|that's ok(ay)?|that's (totally )?fine)",
      'boundary',
      0.6,
    ],
    [
      0.65,
      "(it's|that's) (entirely |totally |completely |really )?(up to you|your (call|choice|decision))(?! but| isn't)",
      'boundary',
      0.75,
    ],
  ],
};
