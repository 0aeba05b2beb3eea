/** What the owner says of marks, and the thresholds that follow from it. */
import { z } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import { ownThreshold } from '../../shared/measures/ownThreshold.ts';
import { usualShownProbability } from '../../shared/model/signalBands.ts';
import type {
  AnswerCounts,
  AnswerInput,
  LabelThreshold,
  Thresholds,
} from '../../shared/model/signalAnswers.ts';
import { signalLabels, signalLabelSchema, type SignalLabel } from '../../shared/model/signals.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findSetting, setSetting } from '../vault/repositories/settings.ts';
import { signalsOf } from '../vault/repositories/readings.ts';
import {
  answersSince,
  countAnswers,
  countHidden,
  dismissedOf,
  putAnswer,
  setThreshold,
  takeBackAnswer,
  thresholds,
} from '../vault/repositories/signalAnswers.ts';
import { markTotals } from '../vault/repositories/tieSignals.ts';
import { findUtterances } from '../vault/repositories/utterances.ts';
import { groupBy } from './groupBy.ts';
import { readsTies } from './upToDate.ts';

const sinceKey = 'thresholds since';
const sinceSchema = z.int();
const mostDismissed = 200;

/** Keeps or takes back what the owner says of a mark, and lets its label's threshold follow. Throws `not-found`. */
function answerSignal(
  writer: Writable,
  { answer, atMilliseconds, ...span }: AnswerInput & { atMilliseconds: number },
): null {
  if (answer === null) takeBackAnswer(writer, span);
  else {
    const { kind, probability, model } = requireMark(writer, span);
    const text = findUtterances(writer, [span.utteranceId])[0]?.text ?? '';
    const words = text.slice(span.start, span.end);
    putAnswer(writer, {
      ...span,
      kind,
      words,
      answer,
      probability,
      model,
      answeredAtMilliseconds: atMilliseconds,
    });
  }
  followAnswers(writer, span.label);
  return null;
}

function requireMark(reader: Readable, span: Omit<AnswerInput, 'answer'>) {
  const mark = signalsOf(reader, [span.utteranceId]).find(
    ({ label, start, end }) => label === span.label && start === span.start && end === span.end,
  );
  if (mark === undefined) throw new EvenkeelError('not-found');
  return mark;
}

function followAnswers(writer: Writable, label: SignalLabel): void {
  const answers = answersSince(writer, thresholdsSince(writer) ?? 0, label).map(({ probability, answer }) => {
    return { probability, isConfirmed: answer === 'confirmed' };
  });
  const shownFrom = ownThreshold(answers);
  setThreshold(writer, label, shownFrom === usualShownProbability ? null : shownFrom);
}

function thresholdsSince(reader: Readable): number | null {
  return sinceSchema.safeParse(findSetting(reader, sinceKey)).data ?? null;
}

function showThresholds(reader: Readable): Thresholds {
  const raised = thresholds(reader);
  const answers = groupBy(answersSince(reader, Number.MIN_SAFE_INTEGER), ({ label }) => label);
  const labels = z.array(signalLabelSchema).parse(Object.keys(signalLabels));
  return {
    labels: labels.flatMap((label): LabelThreshold[] => {
      const given = answers.get(label) ?? [];
      const shownFrom = raised.get(label);
      if (given.length === 0 && shownFrom === undefined) return [];
      const confirmed = given.filter(({ answer }) => answer === 'confirmed').length;
      const hidden = shownFrom === undefined ? 0 : countHidden(reader, label);
      const dismissed = given.length - confirmed;
      return [{ label, shownFrom: shownFrom ?? usualShownProbability, confirmed, dismissed, hidden }];
    }),
    sinceMilliseconds: thresholdsSince(reader),
  };
}

/** Every label is shown from the usual probability on again; answers stay, but only later ones move a threshold. */
function resetThresholds(writer: Writable, { atMilliseconds }: { atMilliseconds: number }): null {
  setSetting(writer, sinceKey, atMilliseconds);
  for (const label of thresholds(writer).keys()) setThreshold(writer, label, null);
  return null;
}

function countsOf(reader: Readable, { personId }: { personId: number }): AnswerCounts {
  const { confirmed, dismissed } = countAnswers(reader, personId);
  return {
    marked: markTotals(reader, personId) + dismissed,
    dismissed,
    confirmed,
    dismissedUtteranceIds: dismissedOf(reader, personId, mostDismissed),
  };
}

export const signalAnswersCalls = {
  'signals.answer': writes(answerSignal),
  'signals.thresholds': reads(showThresholds),
  'signals.resetThresholds': writes(resetThresholds),
  'signals.counts': readsTies(countsOf),
};
