import type { Family } from './pattern.ts';

/** Trusts in what the other can do. */
export const encouragement: Family = {
  label: 'encouragement',
  patterns: [
    [
      0.75,
      "(you|u)('ve| have)? (totally |so |really )?got this(?! (from|at|for|in|on|one|wrong|yesterday|stuff|thing))",
    ],
    [
      0.65,
      '(you|u) (can|could|will) (totally |absolutely |definitely |really |so )*(do (it|this|that)|handle (it|this)|get through (it|this|that)|make it through|overcome|manage this|beat this)',
    ],
    [
      0.8,
      "(i'm|i am|we're|im|so|really|very) {very}proud of (you|u|yourself)|you should be (so |very |really )?proud",
    ],
    [
      0.85,
      '(i|we) (totally |really |always |absolutely |truly )?(believe in|have (so much )?faith in|have confidence in) (you|u)',
    ],
    [
      0.7,
      "you're {very}(doing (great|well|amazing|so well|really well|fine|your best|a great job|the best|brilliantly|the right thing)|stronger than|capable|strong enough|brave|so strong|a strong|resilient|not alone|worth it|enough as)",
    ],
    [
      0.65,
      "you('ve| have) (come (so|a long|such)|worked (so|really)|done (so|really|very|a great|an amazing|great|amazing)|made (great|so much|real|good) progress) {any2}(far|way|hard|well|job|much|progress)?",
    ],
    [0.55, '{start}keep (going|at it|your head up|your chin up|it up|pushing|trying)'],
    [0.6, "{start}(don't|never) give up|(hang|hold) (in there|on in there)|{start}stay strong|chin up"],
    [
      0.6,
      "you('ll| will|'re going to|'re gonna| are going to) (do|be) (great|fine|amazing|brilliant|fantastic|so great|just fine|wonderful|awesome)",
    ],
    [0.5, '(good|best of) luck|fingers crossed( for you)?|break a leg'],
    [0.55, '(one|1) (step|day) at a time|baby steps'],
    [0.5, '(?<!very )(well done|good job|great job|nice work|good for you|great work|way to go)'],
    [
      0.6,
      "(things|it|this|everything)('ll| will| is going to| are going to|'s going to) (get (better|easier)|work out|be ok|be okay|be alright|pass|turn out)",
    ],
    [
      0.6,
      "(that's|it's|what) a (great|good|really good|huge|big|brave|positive|wonderful|excellent) (step|start|idea to talk|attitude|decision|achievement|sign|thing that you)",
    ],
  ],
};
