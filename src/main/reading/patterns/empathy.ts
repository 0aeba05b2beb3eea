import type { Family } from './pattern.ts';

/** Feels with the other. */
export const empathy: Family = {
  label: 'empathy',
  patterns: [
    [
      0.8,
      "(i'm|i am|so|im|very|really|truly) {very}sorry (to hear|for your loss|about your|that (happened|you|this)|this (happened|is)|you('re| are|'ve| have| had) {any1}(going|been|to go|feeling|hurting|suffering|to deal|struggling|having|went|sick|lost|through)|you have to|you had to|you went|you lost|for what you)",
    ],
    [0.6, '(sorry|sad) to hear (that|this|about|it)'],
    [
      0.75,
      "(that|it|this) (must|sounds|must've|has to|seems|would) (be |have been |feel |have felt |like )?{very}{hard}( {any1}for you)?",
    ],
    [
      0.55,
      "(that's|this is|it's|that is|it is|that was) {very}{hard} (for you|to (deal|go|live|cope|handle|hear))",
    ],
    [0.55, '(that|this) sucks', 'distress', 0.65],
    [0.75, 'i (really |do |truly )?feel (for you|your pain|with you)'],
    [0.85, 'my heart (goes out|breaks|aches|hurts|is with) (to |for )?you'],
    [
      0.6,
      'i (do |really )?know (exactly )?how (hard|much|difficult|you feel|that feels|tough|painful|it feels|that is|scary|stressful)',
    ],
    [0.6, "i (can|can't|cannot|can only|could|couldn't) (even )?(imagine|begin to imagine) (how|what|the)"],
    [0.65, 'i wish (i could|i were|i was) (be |hug|take |make it|there|here|help|hold|do more)'],
    [0.6, 'it (hurts|breaks my heart|pains) (me )?to (see|hear|know)'],
    [0.5, '(oh no|aww+|oh dear|poor thing|oh honey|oh sweetie|oh love)', 'distress', 0.6],
    [0.5, "i('ve| have) been (there|through (that|this|the same|something similar))", 'distress', 0.65],
  ],
};
