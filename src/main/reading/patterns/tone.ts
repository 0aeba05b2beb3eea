import type { Family } from './pattern.ts';

/** Pronounced warmth. Kept only where the tone model agrees. */
export const warm: Family = {
  label: 'warm',
  patterns: [
    [
      0.8,
      "(?<!don't )(i )?(really |so |do |just )?(love|adore|luv) (you|u)( (so|very) much| too| all| loads| lots| more)?(?=[^a-z0-9' ]| [^a-z0-9]|$| x| my| babe| baby| honey| sweetheart| and)",
    ],
    [
      0.65,
      "(i |i'm |im )?(really |so |already )?(miss|missing|missed) (you|u)( (so|very) much| too| loads| already)?(?=[^a-z0-9' ]| [^a-z0-9]|$| x| my| babe| and)",
    ],
    [0.6, '(thank you|thanks|thx|ty) (so|very|ever so) much'],
    [
      0.7,
      "you're {very}(the best|amazing|wonderful|beautiful|so kind|so sweet|so lovely|lovely|my favou?rite|lifesaver|an angel|a star|a gem|kind|sweet|so thoughtful|thoughtful|a good friend|a great friend)(?! (for|at) (someone|a))",
    ],
    [0.55, 'i (really |so |truly )*appreciate (you|it|that|everything|all|your)'],
    [0.7, '(it |that |this )?(means|meant) (a lot|so much|the world|everything) to me'],
    [0.6, "can't wait to (see|hug|meet|hold) (you|u)"],
  ],
};

/** Pronounced hostility. Kept only where the tone model agrees. */
export const hostile: Family = {
  label: 'hostile',
  patterns: [
    [
      0.8,
      '(fuck|screw|damn|curse) (you|u)(?! (up|over|guys))|(fuck|piss|sod|bugger|eff) off|go fuck yourself|up yours|eat shit',
    ],
    [0.75, '{start}(go to hell|drop dead|get lost|rot in hell|get (the hell|the fuck) (out|away))'],
    [
      0.75,
      "(?<!don't )i (really |fucking |so |just |honestly )*(hate|despise|loathe|detest) (you|u)(?=[.!?,;]|$| and| so| for| all)",
    ],
    [0.7, 'shut (the fuck|the hell) up|{start}shut up'],
    [
      0.6,
      "i('m| am) (so )?(sick (and tired )?of|done with|fed up with) (you|your)(?! (cold|illness))|i (can't|cannot) stand (you|the sight of you)",
    ],
    [
      0.7,
      '(leave me (the hell |the fuck )?alone|stay (the hell |the fuck )?away from me|get out of my (life|face|sight|house))',
    ],
  ],
};
