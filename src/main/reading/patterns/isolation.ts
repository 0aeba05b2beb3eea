import type { Family } from './pattern.ts';

/** Runs down the others in someone's life, or presses to stay away from them. */
export const isolation: Family = {
  label: 'isolation',
  patterns: [
    [
      0.8,
      "(your|those|these) (stupid |little |precious |so-called |dumb )*{kin}( of yours)? (are|is|'s|'re|just|only|all|have|has|always) {any4}(bad influence|jealous|using you|against (us|me|you)|poison|toxic|idiots|losers|trash|turning you|brainwash(ing|ed)|manipulating|fake|filling your head|putting ideas|trying to|turned you)",
    ],
    [
      0.75,
      "your {kin} (don't|doesn't|never|only|has never|have never) {any1}(cares? about|loves?|understands?|wants?|likes?|knows?|respects?) (you|us|me|what's good|the best)",
    ],
    [
      0.8,
      "(they|she|he|your {kin})('re| are|'s| is| just| only)? {any2}(trying|want|wants) to (break us up|tear us apart|come between us|split us up|turn you against me|drive us apart|separate us)",
    ],
    [
      0.6,
      "(she|he|they)('s|'re| is| are) {any2}(jealous of (us|what we have)|turning you against|poisoning (you|your)|bad influence on you|not your (real |true )?friends?|putting ideas)",
    ],
    [
      0.85,
      "(nobody|no one|they|she|he|your {kin}) (else )?(don't|doesn't|will never|will ever|never|could ever|would ever|will|could) {any2}(love|understand|know|want|care about|take care of) you (like|the way|as much as|as|more than) i",
    ],
    [
      0.85,
      "i'm (really |probably )?the only (one|person|man|woman|friend) (who|that|you) {any4}(loves?|cares?|understands?|gets?|wants?|believes?|puts? up|can trust|need|knows|there for|tolerates|got|left)",
    ],
    [
      0.7,
      "you don't need (them|her|him|anyone else|anybody else|other (people|friends)|friends|those (people|friends|girls|guys)|your (friends|family|mother|sister|parents|therapist)|any friends|a therapist)",
    ],
    [
      0.75,
      "all you need is me|i'm all you (need|have|'ve got)|you only need me|we don't need (anyone|anybody) else",
    ],
    [
      0.8,
      "it's (either )?(me|us) or (them|him|her|your)|it's (either )?(them|him|her|your {kin}|your friends) or me",
    ],
    [
      0.7,
      "(you (have to|need to|must|will have to|better)|it's time you|time to) (choose|pick|decide) between (me|us|your|them|her|him)|(choose|pick)[:,]? (me|them|her|him) or (me|them|her|him|your)",
    ],
    [
      0.65,
      "i don't (want|like) (you|it when you) (to )?(seeing|see|talking|talk|hanging|hang|going|go|spending|spend|texting|text|meeting|meet|visiting|visit|being|speaking|speak)( {any1})?(with|to|out|around|near|time)? {any2}{them}",
    ],
    [
      0.6,
      '({start}|you (need|have|should|must) (to )?|i want you to )(stop|quit) (seeing|talking to|hanging out with|hanging around with|texting|speaking to|meeting|calling) {them}',
    ],
    [
      0.7,
      "you (can't|cannot|aren't allowed to|are not allowed to|'re not allowed to|mustn't|may not|won't) (see|talk to|speak to|hang out with|call|text|visit|meet|go out with) {them}",
    ],
    [
      0.75,
      "you (can't|cannot|shouldn't|mustn't) trust {any1}(them|anyone|anybody|her|him|your {kin}|people)( {any1})?(but|except|only|other than) me",
    ],
    [
      0.6,
      "(you'd rather|you would rather|you always|you'd sooner|you prefer to) (be|spend|go|hang|see|talk|choose|pick) {any4}(with |to |out with )?(them|your (friends|family|mother|sister)|her|him|those people) (than|over|instead of) {any2}me",
    ],
    [
      0.65,
      '(you|why do you) (always )?(choose|pick|put|chose|picked) (your (friends|family|mother|sister|job|work)|them|her|him) (over|before|above|ahead of|first)( me| us)?',
    ],
    [
      0.55,
      'why do you (need|want|have|always need) to (see|talk to|go out with|hang out with|spend time with|tell|call|text|meet) {them}',
    ],
    [0.65, '(cancel|ditch|skip) {any4}and (stay|come|be|spend) {any3}with me'],
    [
      0.6,
      "(don't|do not|don't you dare|you can't|better not) (ever )?(tell|talk to|go to|run to) (anyone|anybody|your {kin}|them|the police|a therapist) (about (this|us|it|what|our)|what (happens|happened|goes))",
    ],
    [
      0.65,
      '(tell|telling|told|running to|run to|cry to|crying to) your {kin} {any2}(about us|our business|everything|about our)',
    ],
  ],
};
