/**
 * How pleasant a talk was for the owner: the mean of the six items of how it was. The items and the rule are our own
 * and not validated; each item comes from something studied: felt understanding and flow (Templeton et al. 2022;
 * Reis's perceived responsiveness), pleasantness (Rochester Interaction Record, Wheeler & Nezlek 1977).
 * Being on edge or confused never enters: it is not the opposite of pleasant.
 */
import { qualityItems, type JournalRatings } from '../model/journal.ts';
import { answeredMean } from './answeredMean.ts';

const fewestAnswered = 4;

/** 0 unpleasant .. 1 pleasant; null with fewer than four of the six items rated. */
export function pleasantness(ratings: JournalRatings): number | null {
  return answeredMean(ratings, qualityItems, fewestAnswered);
}
