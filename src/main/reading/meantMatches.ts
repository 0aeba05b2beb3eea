/** Which matches are meant: guards leave some out; tone and laughter weigh the rest. */
import { isNotMeant, quotedPlaces } from './guards.ts';
import type { Match } from './match.ts';
import type { ToneScores } from './tone.ts';

const laughing =
  /[😂🤣😆😅😹😜😝😛🤪😏😉]|\b(?:lol|lmao|rofl|a?(?:ha){2,}h?|hehe|jk|j\/k|kidding)\b|(?:^|\s)[;:x]-?[pd)](?=\s|$)/u;
const loving = /[❤💕😘🥰😍💖💗]|<3|\bx{2,}\b/u;
const softened = 0.45;
/** These speak of love and of good deeds, so a pleasant tone says nothing against them. */
const presses = new Set<string>(['guilt-tripping', 'isolation', 'threat', 'pressure']);

/** Laughter or hearts, written or drawn. */
export function isPlayful(normalised: string): boolean {
  return laughing.test(normalised) || loving.test(normalised);
}

function adjusted(match: Match, tone: ToneScores, playful: boolean): number {
  if (match.kind === 'support') return match.weight;
  if (match.label === 'warm') return tone.positive > 0.3 || tone.anger < 0.2 ? match.weight : 0;
  const pleasant = tone.positive > 0.65 && tone.anger < 0.25 && !presses.has(match.label);
  const calm = match.label === 'hostile' && tone.anger < 0.2 && tone.abuse < 0.3 && tone.negative < 0.4;
  if (calm) return 0;
  const base = match.weight * (playful || pleasant ? softened : 1);
  return tone.anger > 0.5 && !playful ? base + (1 - base) * 0.15 : base;
}

/** The matches that are meant, with their weights adjusted to the tone of the turn. */
export function meantMatches(normalised: string, matches: readonly Match[], tone: ToneScores): Match[] {
  const quoted = quotedPlaces(normalised);
  const playful = isPlayful(normalised);
  return matches
    .filter(
      ({ start, end }) =>
        !quoted.some(([from, to]) => from <= start && end <= to) && !isNotMeant(normalised, start),
    )
    .map((match) => ({ ...match, weight: adjusted(match, tone, playful) }));
}
