/**
 * How due a word to somebody is. The schedule is our own and validated by nobody: weekly with the five closest, monthly
 * with the next ten, quarterly with everybody else, after the layers of Dunbar & Spoors 1995 (Human Nature 6:273).
 * It says when a greeting comes to mind, never that one is owed.
 */
const weeklyPeople = 5;
const monthlyPeople = 10;

/** Days after which a word is due; `place`: 0 for the strongest tie, 1 for the next. */
function targetDays(place: number): number {
  if (place < weeklyPeople) return 7;
  return place < weeklyPeople + monthlyPeople ? 30 : 91;
}

/** Days of silence in targets: from 1 on a word is due, and the higher the more so. */
export function dueScore(place: number, quietDays: number): number {
  return Math.max(0, quietDays) / targetDays(place);
}
