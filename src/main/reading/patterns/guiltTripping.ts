import type { Family } from './pattern.ts';

/** Uses what the speaker did, or the speaker's hurt, to press the other. */
export const guiltTripping: Family = {
  label: 'guilt-tripping',
  patterns: [
    [
      0.85,
      "after (all|everything) (that )?(i|we)('ve| have)? (done|did|do|sacrificed|given|gave|been through|put up with|gave up)( for you)?",
    ],
    [0.85, '(is )?(this|that) (is )?(how|what|the way) you (repay|thank|pay|treat) me'],
    [0.85, "(this is|is this|that's|so this is) (all )?the thanks i get"],
    [
      0.85,
      'if you (really |truly |actually |ever |genuinely )*(loved|cared about|respected|trusted|cared for|love|trust|care about) (me|us)',
    ],
    [0.75, 'if you (really |truly |actually |genuinely )*cared'],
    [
      0.8,
      "you('d| would|'d have| would have) {any6}if you (really |truly |actually )*(loved|cared|respected|trusted)",
    ],
    [
      0.5,
      "you (obviously |clearly |just |really |honestly )*(don't|never|do not) (really |even |actually )?(love|loved|cared?) (about )?(me|us)( any ?more| at all)?",
    ],
    [
      0.5,
      "you don't care (about me|about us|if i|whether i|what happens to me|how i feel|that i'm|about my)",
    ],
    [
      0.65,
      'you owe (me (that|this|at least|everything|your life|respect|for everything|after)|it to (me|us|this family|your))',
    ],
    [0.45, 'you promised me'],
    [
      0.7,
      "i('ve| have)? (gave up|given up|sacrificed|gave you|given you|quit|left|gave) (everything|my (life|career|job|family|friends|dreams|best years)|all of (this|it)|so much|all this|the best years){any3} (for|because of) you",
    ],
    [
      0.65,
      "i('ve| have)? (do|did|done|gave|given) (you )?everything (for you|to you)?(?=[.!?,;\n]|$| and you| but you| and this)",
    ],
    [
      0.8,
      "i('ll| will| guess i'll| can)? (just )?(be|sit|stay|eat|cry|spend|celebrate|die) {any5}(all )?(alone|by myself|on my own) (then|again|like always|as always|as usual|while you|so you)",
    ],
    [
      0.7,
      "i guess (i'm|i am|i was) {any3}(not (important|good enough|enough|worth|a priority)|nothing to you|unimportant)",
    ],
    [0.75, "i guess (just )?i (just |really |simply )?(don't|do not|didn't|never) matter(ed)?"],
    [
      0.6,
      "(i'm|i am) (clearly|obviously|apparently) (not (a priority|important|good enough|enough|worth)|nothing|the last)",
    ],
    [0.55, "you're breaking (my|your (mother|father|mum|mom|dad)'s) heart"],
    [
      0.65,
      "(you'll|you will|you're going to|this will|it'll|that will) (kill|be the death of|break) (your (mother|father|mum|mom|dad|grandmother)|me)( {any2}(heart|grave|ground))?",
    ],
    [0.7, 'how (can|could) you be so (cruel|selfish|cold|ungrateful|heartless|mean|thoughtless)'],
    [0.5, 'how (can|could) you do (this|that) to (me|us|your)'],
    [
      0.75,
      "(a|any) (good|real|loving|decent|proper|true) (wife|husband|girlfriend|boyfriend|daughter|son|friend|mother|partner|sister|brother|man|woman) (would|wouldn't|doesn't|does|supports|listens|takes|puts|stays)",
    ],
    [0.6, '(and )?i thought you (loved|cared about) me'],
    [
      0.7,
      "you don't want to (hurt|disappoint|upset|let down|lose|embarrass) (me|your {kin}|us) {any2}do you",
    ],
    [0.6, "don't you (love|trust|care about|respect|want) (me|us)( any ?more)?(?=[.!?,;\n]|$)"],
    [0.6, 'you should be (grateful|thankful|thanking me|glad i)'],
    [0.65, "(i'm|am i|i guess i'm|clearly i'm|i am) not (good )?enough for you"],
    [
      0.65,
      'i (work|slave|slaved|worked|break my back|kill myself) {any5}(for you|so (that )?you can|all day) and (you|this|what|all)',
    ],
    [
      0.6,
      "you('re| are) (just )?(going to|gonna) (leave|abandon|throw) (me|us) {any2}(like|after|just like|away|alone)",
    ],
    [0.7, '(everyone|everybody) (always )?(leaves|abandons|hurts) me (and|now|just)'],
  ],
};
