import type { Family } from './pattern.ts';

/** Takes part in the other's good news: glad, curious, celebrating. */
export const activeConstructive: Family = {
  label: 'active-constructive',
  patterns: [
    [0.65, 'congrat(s|z|ulations|ulation)', 'good-news', 0.85],
    [
      0.85,
      '{very}(happy|glad|excited|thrilled|pleased|delighted|stoked|chuffed) for (you|u|both of you|you both)',
    ],
    [
      0.65,
      "(that's|this is|what|that is|such|omg) {any1}(great|amazing|awesome|fantastic|wonderful|brilliant|incredible|excellent|good|lovely|fabulous) news",
      'good-news',
      0.85,
    ],
    [0.3, "(that's|this is|that is|how) {very}{great}(?=[.!,;]|$)", 'good-news', 0.75],
    [0.35, 'tell me (everything|all about|more|all the details)', 'good-news', 0.85],
    [0.3, '(yay+|woo+ ?hoo+|woo+|yes+s|omg|wow)', 'good-news', 0.55],
    [
      0.3,
      '(how|when|what) (did|do|are|was|were) (it|they|you|he|she) {any1}(go|feel|say|start|celebrate|celebrating|find out|react|happen)',
      'good-news',
      0.7,
    ],
    [
      0.5,
      "(let's|we (have|need|should|must|got|gotta)) (to )?celebrate|drinks on me|how (are|will) (you|u|we) (going to )?celebrat(e|ing)",
      'good-news',
      0.85,
    ],
    [
      0.5,
      '(you|u) (so |really |totally |absolutely |fully )*(deserve|deserved|earned) (it|this|that|every)(?= |[.!,;]|$)',
      'good-news',
      0.85,
    ],
    [
      0.65,
      "i (always |just )?knew (you|u) (could|would|had it|'d)(?! (say|be like|do this|do that))",
      'good-news',
      0.8,
    ],
  ],
};
