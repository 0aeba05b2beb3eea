import type { Family } from './pattern.ts';

/** Takes responsibility or tries to make it good. An apology that blames the other is not one. */
export const repair: Family = {
  label: 'repair',
  patterns: [
    [
      0.75,
      "(i'm|i am|im|so|really|very|truly) {very}sorry (for (how|what i|the way|yelling|shouting|snapping|hurting|my (behaviou?r|words|part|reaction|tone|mistake)|being|saying|lying|not (listening|being|telling)|losing|making you|upsetting|everything|ignoring)|that i|about (last night|earlier|what i|yesterday|before|my|how i|the fight)|i (hurt|yelled|snapped|shouted|was (so|mean|rude|short|an?|wrong|unfair|harsh|cold|distant)|said|made you|lied|upset|let you|didn't (listen|call|tell)|ignored|lost|overreacted|forgot your))(?! but you)",
    ],
    [
      0.65,
      'i (really |sincerely |do |want to |owe you )*(apologi[sz]e|an apology)(?! (if you|but you|to nobody))',
    ],
    [
      0.6,
      "(it was|that was|that's|it's|this is|this was|that one's) (all |totally |entirely |completely |really )?(my fault|on me|my mistake)",
    ],
    [0.5, '{start}my bad|my mistake'],
    [
      0.7,
      '(i|that i) was (so |completely |totally |really )?(wrong|out of line|unfair to you|harsh|being unfair|being selfish)(?! (about (the|that|it)|on|number))',
    ],
    [
      0.7,
      "i (shouldn't|should not) have (said|done|yelled|shouted|snapped|reacted|spoken|treated|left|called you|lied|raised|sent|taken|assumed|been so)",
    ],
    [0.65, 'i should have (listened|told you|asked you|been there|called you|apologi[sz]ed|said sorry)'],
    [0.8, 'i (take|want to take|accept|am taking) (full |all |the )*(responsibility|blame)'],
    [0.8, '(how|what) can i (do to )?(make (it|this) (up|right|better)|fix (this|it)|make amends)'],
    [0.6, "(let me|i'll|i will|i want to|can i|i'd like to) make (it|this) (up to you|right)"],
    [0.5, '(please |can you |could you |hope you can |will you )(ever )?forgive me'],
    [
      0.55,
      'can we (please )?(start over|try again|talk about what happened|make up|make peace|be ok|work this out)',
    ],
    [
      0.6,
      "i('ll| will| want to| promise to|'m going to|'m trying to| need to) (try to )?(do|be) better(?= |[.!,;]|$)",
    ],
    [
      0.55,
      "i (really )?(didn't|did not|never) (mean|meant|want|wanted) to (hurt|upset|snap|scare|offend|worry|make you|disappoint) (at )?(you|u|your)?(?! but)",
    ],
    [
      0.6,
      'i (see|understand|realise|realize|know) (now )?(that |how )?(i|it|that|what i) (hurt|hurts|did|upset|made you|messed up|was wrong|let you)',
    ],
    [0.55, 'i (messed|screwed) up(?! (my|the|on))'],
  ],
};
