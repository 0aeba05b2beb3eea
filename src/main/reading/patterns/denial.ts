import type { Family } from './pattern.ts';

/** Says it never happened, or claims not to remember. Everyday denials count only after the other named something. */
export const denial: Family = {
  label: 'denial',
  patterns: [
    [0.45, '(that|it|this) (never|did not|did not ever) happened?', 'memory', 0.8],
    [0.4, "(that|it|this) didn't happen", 'memory', 0.75],
    [
      0.4,
      'i never (even )?(said|did|told you|promised|agreed to|wrote|called you|touched|hit|yelled|shouted) (that|it|this|anything|any of|such|you)',
      'memory',
      0.75,
    ],
    [
      0.3,
      "i (don't|do not|can't|cannot) (even )?(remember|recall) (saying|doing|ever|that|any of|promising|telling)",
      'memory',
      0.65,
    ],
    [
      0.2,
      "i (didn't|did not|don't) (say|do|promise) (that|anything|it|any of that|such a thing)",
      'memory',
      0.55,
    ],
    [0.35, "(i have|i've|i've got) no idea what {youre} (talking|going on|on) about", 'concern', 0.65],
    [0.25, "i don't (even )?know what {youre} (talking|going on|on) about", 'concern', 0.6],
    [0.6, 'show me (one time|exactly )?where i (said|wrote|promised|did)'],
    [0.45, 'when (have|did) i ever (say|said|do|done|promise|promised|hurt|lie|lied)', 'memory', 0.65],
    [
      0.55,
      'there (was|is|were) never (any |a |an )?(such )?(promise|agreement|conversation|plan|talk)',
      'memory',
      0.7,
    ],
    [
      0.6,
      'we never (had|talked|spoke|agreed) {any2}(that|this|it|about (that|this|it)|that conversation)',
      'memory',
      0.7,
    ],
    [0.3, 'nothing (ever )?happened', 'concern', 0.6],
  ],
};
