import type { Family } from './pattern.ts';

/** Makes a feeling look unreasonable, too much, or a sign of madness. */
export const trivializing: Family = {
  label: 'trivializing',
  patterns: [
    [0.8, '{youre} {very}{unreasonable}'],
    [
      0.75,
      '{youre} (so|too|way too|very|always so|always too|being so|being too|just too|just so) (sensitive|emotional|needy|clingy|jealous|insecure)',
    ],
    [
      0.6,
      '{youre} (so|too|way too|very|always so|always too|being|being so|being too|just being) (dramatic|ridiculous|childish|difficult|negative|silly about this)(?! (to|for|in|at))',
      'concern',
      0.75,
    ],
    [
      0.6,
      '{youre} {very}{mad}(?! (fast|busy|good|about|for|talented|strong|to|in a good|enough|lucky))',
      'concern',
      0.75,
    ],
    [
      0.75,
      "(don't|do not|stop|quit) (being|be|acting|getting) {any1}(so |such |too |like )?{any1}(sensitive|dramatic|emotional|hysterical|paranoid|drama queen|jealous|insecure|needy|clingy|crazy|a baby)",
    ],
    [0.8, "(can't|couldn't) you (even )?(take|handle) a joke"],
    [0.85, "you (just |clearly |really )?(can't|cannot|never) (even )?(take|handle) a joke"],
    [0.75, 'learn to take a joke'],
    [0.65, "(where's|where is|you have no|you've got no|get a) (your )?sense of humou?r"],
    [0.4, 'it was (just|only) a joke', 'concern', 0.75],
    [0.35, "(i was|i'm|i am) (just|only) (joking|kidding|teasing)", 'concern', 0.6],
    [
      0.7,
      "(you're|you are|you|why are you|why do you|stop|quit) {any2}(making|make) {any1}(such |so much )?(a |an )?(big deal|huge deal|scene|drama|fuss|issue|mountain) (out of|about|over|of)",
    ],
    [0.6, '{start}(stop|quit) making (such )?a (scene|fuss|big deal|drama)'],
    [0.8, "you('re| are| always| just)? (blow|blowing) (this|it|things|everything) {any2}out of proportion"],
    [0.55, '{start}get over (it|yourself|this already)', 'concern', 0.7],
    [0.45, '{start}grow up', 'concern', 0.65],
    [
      0.15,
      '{start}(calm down|chill out|relax|lighten up)(?! (a|more|your|yourself|some|for|with|and (focus|enjoy)))',
      'concern',
      0.6,
    ],
    [
      0.55,
      'you (really )?need to (calm down|relax|chill|lighten up|get a grip|grow up|get over)(?! and (focus|rest|enjoy))',
      'concern',
      0.7,
    ],
    [0.65, '{start}get a grip( on yourself)?'],
    [0.65, '(no one|nobody|no-one) else (has|had|ever has) a problem'],
    [
      0.65,
      '(no one|nobody|no-one) else (complains|minds|reacts|gets upset|would (be upset|get upset|react|care|mind))',
    ],
    [
      0.7,
      "(any |a )?(normal|sane|reasonable|rational) (people|person|woman|man|girl|guy|wife|husband|girlfriend|boyfriend|women|men) (would|wouldn't|don't|doesn't)( {any3})?",
    ],
    [
      0.7,
      "you('re| are| have| need| should)? (need|get|seek) (some |serious |real |professional |psychiatric |mental )+(help|treatment)(?! (with|from|to|on|at|for))",
    ],
    [0.8, 'you need (to get )?your head (examined|checked|looked at)'],
    [
      0.7,
      '(did|have) you (forget|forgotten|take|taken|stop|stopped) {any1}your (meds|pills|medication)(?! (today|this morning|yet|with|before))',
    ],
    [
      0.7,
      "(other people|people out there|some people|others|plenty of people) (have|have got|'ve got) (it )?(much |far |way )?(real|actual|worse|bigger)( problems)?",
    ],
    [
      0.75,
      "you('ve| have)? (got |have )?nothing to (cry|complain|be upset|be sad|whine|moan|be angry) about",
    ],
    [
      0.75,
      'what (are|do) you {any1}(crying|moaning|whining|upset|sulking|cry|whine|complaining) about (now|this time|again)',
    ],
    [
      0.55,
      '{start}(stop|quit) (your )?(crying|whining|moaning|nagging|sulking|snivel+ing|blubbering)',
      'concern',
      0.75,
    ],
    [0.75, 'you take (everything|things|it all) {any1}(personally|seriously|the wrong way|to heart)'],
    [0.5, "you('re| are| always)? (read|reading) too much into", 'concern', 0.65],
    [0.7, "i'm sorry (that )?you feel (that|this) way|i'm sorry you feel like that"],
    [0.65, "i'm sorry if you {any1}(were|felt|got|took|can't|feel|are|have)"],
    [0.7, "(it's|is it|must be) (that )?time of the month|are you on your period|{youre} pms-?ing"],
    [0.5, "you don't (even )?know what {youre} (talking about|saying)", 'concern', 0.65],
    [
      0.6,
      "(that's|this is|it's) (such )?(a |just )?(silly|stupid|ridiculous|pathetic|dumb|petty) (thing|reason) to (be (upset|sad|mad|angry|hurt)|get (upset|mad|angry|worked up)|cry|feel)",
    ],
  ],
};
