/**
 * How far the owner felt understood, validated and cared for: perceived responsiveness.
 * Source of the three sides: H. T. Reis; as a rated outcome in Gable, Gonzaga & Strachman 2006, JPSP 91:904-17. The
 * wording of the items, and that two of three are enough, are our own choices.
 */
import { responsivenessItems, type JournalRatings } from '../model/journal.ts';
import { answeredMean } from './answeredMean.ts';

const fewestAnswered = 2;

/** 0 not at all .. 1 very much; null with fewer than two of the three items rated. */
export function feltValidated(ratings: JournalRatings): number | null {
  return answeredMean(ratings, responsivenessItems, fewestAnswered);
}
