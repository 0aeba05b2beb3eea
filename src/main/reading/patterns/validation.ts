import type { Family } from './pattern.ts';

/** Says that what the other feels or thinks makes sense. */
export const validation: Family = {
  label: 'validation',
  patterns: [
    [
      0.5,
      '(that|it|this) (makes|makes total|makes complete|makes perfect|makes a lot of|makes so much) sense',
      'distress',
      0.75,
    ],
    [
      0.8,
      "(it's|that's|it is|that is|its|thats) (completely |totally |perfectly |so |very |only |absolutely )*(understandable|normal|natural|valid|ok|okay|alright|fair|human|fine|reasonable) (to|that you|you|if you) {any2}(feel|be|want|need|cry|grieve|struggle|have)",
    ],
    [
      0.65,
      "(that's|it's|that is|it is|totally|completely|very|your \\w+ are|your \\w+ is) (completely |totally |perfectly |so |very |quite )*(understandable|valid)",
    ],
    [
      0.85,
      'your (feelings|emotions|feeling|reaction|anger|needs|concerns) (are|is|do|does)? ?(completely |totally |perfectly )?(valid|matter|make sense|makes sense|important|real|justified)',
    ],
    [0.85, 'you have (every|the|a|all the) right to (feel|be|want|say|ask|need)'],
    [
      0.7,
      "(anyone|anybody|everyone|most people|a lot of people|lots of people|many people) (would|'d|in your|feel|feels|struggle|go through|has|have)( {any3})?(feel|be (upset|hurt|angry)|place|position|shoes|the same|that way|like that|struggle|this)",
    ],
    [
      0.6,
      "i('d| would) (also |probably |definitely )?(feel|be|react|have felt) {any3}(the same|that way|too|as well)",
    ],
    [
      0.7,
      "i (can )?(totally |completely |absolutely |really |definitely |fully |certainly )*(see|understand|get|hear) (why|how|that) {you}('re|'d| are| would| feel| felt| might| must| were| have|'ve)",
    ],
    [
      0.55,
      'i (can )?(totally |completely |absolutely |really |definitely |fully |certainly )+(understand|relate|see that|hear you|get that|get it)',
    ],
    [
      0.55,
      "i (understand|hear|know) (how you('re| are)? feel(ing)?|what you('re| are)? (going through|saying|mean|feeling)|that feeling|your (feelings|concern|concerns|pain|frustration|situation|position|point))",
    ],
    [0.7, "no wonder {you}('re| are| feel| felt|'ve been| were) {any2}{feeling}"],
    [0.55, 'i believe you'],
    [0.65, "you're {very}right to (feel|be|say|want|ask|need|expect)"],
    [
      0.7,
      "(it's|that's|this is|it is|it was|that was|it wasn't|that wasn't|this isn't|it isn't) (not |n't )?(your|ur) fault(?<=(not|n't|nt|wasn't|isn't) (your|ur) fault)",
    ],
    [
      0.8,
      "you're not (being )?(crazy|imagining|overreacting|too sensitive|dramatic|unreasonable|a burden|wrong to|alone in (this|feeling)|the only one)",
    ],
    [
      0.6,
      "(it|that) (sounds|seems|looks) (like|as if|as though) {you}('re| are|'ve| have| feel| felt| might| must| were| really)",
    ],
    [
      0.6,
      'you (must|seem to|sound|seem|appear|appear to|sound like you) {any2}(feel |be |been |feeling )?{very}{feeling}',
    ],
    [
      0.55,
      "(so|i hear that|i can tell|i can see|i sense) {you}('re| are| feel|'re feeling| are feeling) {any1}{feeling}",
    ],
    [
      0.55,
      '(that|what you) {any3}(is|are) a (very |totally |perfectly )?(normal|natural|human|common) (feeling|reaction|response|thing)',
    ],
  ],
};
