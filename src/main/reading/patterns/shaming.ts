import type { Family } from './pattern.ts';

/** An insult, open or veiled, said to the other. */
export const shaming: Family = {
  label: 'shaming',
  patterns: [
    [0.7, '{youre} {very}{insult}'],
    [0.75, 'you {very}({scorn} ){1,3}{vocative}'],
    [0.55, 'you {vocative}(?=[.!?,;]|$)'],
    [
      0.75,
      "(you should|you ought to|aren't you|you must) (be )?(ashamed|embarrassed)( of (yourself|what|how))?",
    ],
    [0.55, 'shame on you'],
    [0.7, "you (disgust|repulse|sicken) me|you make me sick|i'm (ashamed|embarrassed) of you"],
    [0.7, "what (the hell|the fuck|the heck|in god's name)('s| is) wrong with you"],
    [0.35, "what's wrong with you", 'concern', 0.55],
    [
      0.8,
      "(you|can't you|you can't|you never|why can't you) {any2}(do|get) (anything|one thing|a single thing|nothing) right",
    ],
    [
      0.85,
      "you('ll| will|'re going to| would| could)? never (amount to|be anything|be good enough|get anywhere|be happy|be loved|find (anyone|anybody|someone|another)|be (a )?(real|good|enough|somebody))",
    ],
    [
      0.9,
      "(nobody|no one|no-one) (else )?(would|will|could|is going to|'d|'ll|can) (ever |possibly )?(want|love|put up with|date|hire|marry|touch|miss|like) (you|someone like you|somebody like you)",
    ],
    [
      0.85,
      '(nobody|no one|no-one) {any1}(cares|gives a (damn|shit|fuck)) (about )?(what )?you(r)?( think| feel| want| say| opinion| feelings)?',
    ],
    [
      0.85,
      "who (else )?(would|could|will|is going to|'d) (ever |possibly |even )?(want|love|put up with|date|marry|hire|believe) (you|someone like you|a)",
    ],
    [
      0.7,
      "{youre} (so )?lucky (that )?(i|anyone|anybody) (put|puts|stay|stayed|still|even|took|let|don't|haven't|married|keep|tolerate)",
    ],
    [0.9, "you('re| are|'d be| would be|'ll be| were) (nothing|nobody|lost|no one|helpless) without me"],
    [
      0.9,
      "without me {you}('d| would|'re| are|'ll| will)? {any1}(be |have )?(nothing|nobody|lost|no one|alone|homeless|helpless|dead)",
    ],
    [
      0.85,
      "you (can't|couldn't|won't|wouldn't|could never) (even )?(survive|live|cope|manage|function|last) {any3}without me",
    ],
    [
      0.6,
      "you're (just|exactly|becoming|turning into|as bad as|as crazy as) (like )?your (mother|father|dad|mum|mom|ex)",
    ],
    [
      0.75,
      "why (can't|couldn't|don't) you (just )?be (more )?like (your|her|him|other|normal|everyone|everybody)",
    ],
    [
      0.75,
      'are you (really |just |actually |always )?(that|this|so) (stupid|dumb|thick|dense|blind|clueless|naive|desperate)',
    ],
    [0.75, '(are|were) you (stupid|retarded|brain ?dead|an idiot|a moron|deaf)'],
    [0.8, 'how (stupid|dumb|thick|dense|naive|pathetic|desperate) (are you|can you|can one)'],
    [
      0.75,
      'you (look|looked|smell|dress) {very}(fat|ugly|disgusting|cheap|slutty|trashy|pathetic|like (a|an) {any1}(whore|slut|tramp|pig|cow|prostitute|clown|bum))',
    ],
    [
      0.7,
      "no wonder (you have no|you've no|you don't have any|nobody|no one|everyone|everybody|your (ex|husband|wife|kids|friends|boyfriend|girlfriend|{kin})) {any4}(friends|leave|left|leaves|hates?|likes?|wants?|love|stand|cheated|talks?)",
    ],
    [0.65, 'you call yourself (a|an|my)'],
    [
      0.7,
      '(pretty|smart|good|nice|clever|attractive|well|great) {any1}for (someone|a (girl|woman|man|person|guy)) (your (size|age|weight)|like you|of your)',
    ],
    [0.6, '{start}even you (can|could|should|might) (manage|understand|get|do|figure)'],
    [0.55, 'no offen[cs]e but you'],
    [
      0.65,
      '{youre} (acting|behaving|act|behave|carrying on) like {any1}(a|an|some) {any2}(child|baby|toddler|psycho|lunatic|brat|whore|idiot|maniac|madwoman|madman|mad woman|crazy (person|woman))',
    ],
    [0.6, '{start}act your age'],
    [0.6, 'shut your (mouth|face|trap|stupid mouth|pie ?hole)'],
    [
      0.6,
      'you (only|just) (ever )?(think|care) (about|of) yourself|all you (ever )?(think|care) about is (you|yourself)',
    ],
    [
      0.6,
      '{youre} (just|only|nothing but) a (stupid |silly |little |dumb )?(kid(?! once)|child|little girl|girl|woman|housewife|secretary|waitress|nobody|cleaner)',
    ],
    [
      0.6,
      "(people|women|men|girls|guys|someone|somebody) like you (are|always|never|make|don't|should|belong|deserve|can't)",
    ],
    [0.7, 'who do you think you are'],
  ],
};
