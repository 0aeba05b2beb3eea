/** When words that fit a pattern are not meant: quoted, reported, negated, supposed, sung or forwarded. */

const quotation = /"[^"\n]{2,400}"/g;
const clauseReach = 90;

const reporting =
  /(?:^|\s)(\S{1,20}\s+)?(\S{1,20}\s+)?(?:said|says|say|saying|told|tells?|telling|thinks?|thinking|thought|claims?|claimed|calls?|called|texted|wrote|insists?|insisted|was like|is like|be like|were like|goes|screamed|yelled|shouted|believes?|heard|hears|feel like|felt like|means|mean|pretends?|assumes?|accused?|accuses|remind(?:s|ed))[,:]?\s+(?:[^\s.!?]{1,20}\s+){0,4}$/;
const ownVoice = /^(?:i|we|i've|we've)$/;
const everybody = /^(?:everyone|everybody|people|family|friends)$/;
const adverbs =
  /^(?:just|really|always|already|honestly|also|even|still|have|keep|already|once|seriously|do|did)$/;

const negatedBefore = /(?:\b(?:not|never|nobody|hardly|without|no)|n'?t)\s+(?:[^\s.!?,;]{1,20}\s+)?$/;
const supposedBefore =
  /\b(?:if|whether|in case|unless|as if|as though|even if|imagine|suppose)\s+(?:[^\s.!?,;]{1,20}\s+)?$/;
const sungOrForwarded = /[♪♫🎵🎶]|\[(?:chorus|verse|intro|bridge)|\blyrics?\b|^\s*(?:fwd?:|forwarded|>)/u;

/** Places [start, end) that lie between quotation marks. */
export function quotedPlaces(normalised: string): (readonly [number, number])[] {
  if (!normalised.includes('"')) return [];
  return [...normalised.matchAll(quotation)].map((hit) => [hit.index, hit.index + hit[0].length] as const);
}

/** A song, or words somebody passed on: nothing in it is the speaker's own. */
export function isPassedOn(normalised: string): boolean {
  return sungOrForwarded.test(normalised);
}

/** The words of the same clause before `start`, at most about 90 letters. */
function clauseBefore(normalised: string, start: number): string {
  const before = normalised.slice(Math.max(0, start - clauseReach), start);
  const cut = Math.max(...['.', '!', '?', ';', '\n'].map((mark) => before.lastIndexOf(mark)));
  return before.slice(cut + 1);
}

/** "He said …", "you think …", "I never said …": somebody else's words, or words the speaker does not mean. */
function isReported(before: string): boolean {
  const hit = reporting.exec(before);
  if (hit === null) return false;
  const [, first = '', second = ''] = hit;
  const near = [first.trim(), second.trim()].filter((word) => word !== '' && !adverbs.test(word));
  const subject = near.at(-1) ?? '';
  if (subject === '') return !/^\s*(?:said|told|think|mean)\b/.test(before);
  return !ownVoice.test(subject) && !everybody.test(subject);
}

/** Whether the words at `start` are reported or denied by what stands before them in the clause. */
export function isNotMeant(normalised: string, start: number): boolean {
  const before = clauseBefore(normalised, start);
  if (before.trim() === '') return false;
  return (
    isReported(before) ||
    negatedBefore.test(before) ||
    supposedBefore.test(before) ||
    /\bmyself\b/.test(before)
  );
}
