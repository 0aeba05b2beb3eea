import { z } from 'zod';
import { attachmentKind } from '../shared/attachmentKind.ts';
import type { Attachment, FactsRecord, Speaker } from '../source.ts';

/** Whole numbers beyond 2^53 stand as texts in JSON, others as they like. */
export const wholeNumber = z.union([z.string().regex(/^-?\d+$/), z.number(), z.bigint()]).transform(Number);

/** In no export does the owner stand under an id of their own. */
export const owner: Speaker = { key: 'owner', name: 'Me', isOwner: true };

export const facts: FactsRecord = {
  type: 'facts',
  dateOrder: null,
  dateOrderUndecided: false,
  timeZoneNeeded: false,
  ownerGuess: null,
  missing: 'Messages that were set to disappear are not in the export, nor what could be viewed only once.',
};

const latestMilliseconds = 253_402_300_800_000;

export function isTime(milliseconds: number | null | undefined): milliseconds is number {
  return milliseconds != null && milliseconds > 0 && milliseconds < latestMilliseconds;
}

/** Signal marks a voice message, which otherwise is a sound like any other. */
export function signalAttachment(
  contentType: string | null,
  name: string | null,
  isVoice: boolean,
  path: string | null,
): Attachment {
  return { kind: isVoice ? 'voice' : attachmentKind(contentType, name), path };
}

/** `groupNameUpdate`, `IDENTITY_UPDATE`, `profile-change` in words. */
export function inWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
