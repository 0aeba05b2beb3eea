import type { Family } from './pattern.ts';

/** Refuses to hear, or acts as if not understanding. */
export const withholding: Family = {
  label: 'withholding',
  patterns: [
    [
      0.7,
      "i'm not (going to |gonna )?(listen|listening|talk|talking|discuss|discussing|hear|hearing|having|doing|do) {any3}(again|any ?more|with you|nonsense|crap|bullshit)",
      'concern',
      0.75,
    ],
    [
      0.55,
      "i'm not (going to|gonna) (listen to|hear|discuss|get into) (this|that|it|any of this)",
      'concern',
      0.65,
    ],
    [
      0.65,
      "i don't (want to|wanna|need to|have to) (hear|listen to) (it|this|that|you|another word|any more|your)",
      'concern',
      0.7,
    ],
    [0.4, "i don't (want to|wanna) (talk about|discuss) (it|this|that)", 'concern', 0.6],
    [0.75, '(this|the) (conversation|discussion|subject|topic) is (over|closed|finished|done)'],
    [0.45, 'end of (discussion|conversation|story|debate)', 'concern', 0.65],
    [
      0.6,
      "(i'm|i am) (done|through|finished) (talking|discussing|listening)( about (this|it|that)| to (you|this)| with you)?",
    ],
    [0.4, '(not|oh not|here we go with|enough of) (this|that) again', 'concern', 0.65],
    [0.4, 'here we go again', 'concern', 0.65],
    [0.8, "you're {very}trying to (confuse|trick|trap) me"],
    [0.35, "you're {very}not making (any |much |a lot of )?sense", 'concern', 0.65],
    [
      0.75,
      "(talk|come|speak) (back )?to (me|us) when you('ve| have|'re| are| can) {any1}(calmed|grown|rational|reasonable|calm|normal|sane|behave|done being|ready to apologi[sz]e)",
    ],
    [0.35, "i don't know what you want (from me|me to say)", 'concern', 0.6],
    [0.45, '{start}(drop it|leave it alone|forget it)', 'concern', 0.55],
    [
      0.5,
      "i('ve| have) (had enough of|heard enough of|no time for) (this(?=[.!,;]|$)|your (drama|crying|complaining|nonsense|moods|feelings|whining|questions|accusations)|you(?=[.!,;]|$))",
      'concern',
      0.65,
    ],
    [0.65, "(i'm|i am) (just )?going to (pretend|act like) (you didn't|i didn't hear)"],
  ],
};
