/** DARVO as an episode (Freyd 1997): after a concern, one speaker denies, attacks and takes the place of the hurt one. */
import type { Signal } from '../../shared/model/signals.ts';
import type { Match } from './match.ts';

/** What DARVO needs to know of a turn. */
export interface EpisodeTurn {
  speaker: string;
  raisesConcern: () => boolean;
  matches: readonly Match[];
}

const turnsAfterConcern = 6;
const attacks = new Set([
  'shaming',
  'blame-shifting',
  'trivializing',
  'countering',
  'threat',
  'guilt-tripping',
  'hostile',
]);
const leastWeight = 0.3;

function steps(matches: readonly Match[]): { deny: boolean; attack: boolean; reversal: Match | undefined } {
  const meant = matches.filter(({ weight }) => weight >= leastWeight);
  return {
    deny: meant.some(({ label }) => label === 'denial'),
    attack: meant.some(({ label }) => attacks.has(label)),
    reversal: meant.find(({ label }) => label === 'reversal'),
  };
}

/** The mark to set, if the turn at `index` completes the three steps: on its words that reverse the places. */
export function darvoAt(turns: readonly EpisodeTurn[], index: number): Signal | null {
  const turn = turns[index];
  if (turn === undefined) return null;
  const last = steps(turn.matches);
  if (last.reversal === undefined) return null;
  let { deny, attack } = last;
  let own = 1;
  for (let back = index - 1; back >= 0 && own <= turnsAfterConcern; back--) {
    const earlier = turns[back];
    if (earlier === undefined) break;
    if (earlier.speaker === turn.speaker) {
      own += 1;
      const step = steps(earlier.matches);
      deny ||= step.deny;
      attack ||= step.attack;
    } else if (deny && attack && earlier.raisesConcern()) {
      const { start, end } = last.reversal;
      return { kind: 'tactic', label: 'darvo', probability: 0.7, start, end };
    }
  }
  return null;
}
