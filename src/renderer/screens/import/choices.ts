import type { DateOrder, ImportChoices, Preview } from '../../../shared/model/imports.ts';
import { momentOf } from '../zonedTime.ts';

export type OwnerChannel = NonNullable<ImportChoices['recording']>['ownerChannel'];

/** What the owner has answered so far about a chat. */
export interface ChatDraft {
  ownerName: string | null;
  /** Null until asked and answered; only asked when the file leaves it open. */
  dateOrder: DateOrder | null;
}

/** What the owner has answered so far about a recording. */
export interface RecordingDraft {
  otherName: string;
  /** As a clock in the settings' time zone showed it. */
  startedText: string;
  ownerChannel: OwnerChannel | null;
  tookPart: boolean;
}

/** The choices to import this chat with, or null while an answer is missing. */
export function chatChoices(preview: Preview, draft: ChatDraft, isOrderAsked: boolean): ImportChoices | null {
  if (draft.ownerName === null) return null;
  if (isOrderAsked && draft.dateOrder === null) return null;
  return {
    stagedId: preview.stagedId,
    ownerName: draft.ownerName,
    timeZone: preview.timeZone,
    dateOrder: draft.dateOrder ?? preview.dateOrder,
    recording: null,
  };
}

/** The choices to import this recording with, or null while an answer is missing. */
export function recordingChoices(
  preview: Preview,
  draft: RecordingDraft,
  timeZone: string,
): ImportChoices | null {
  const otherName = draft.otherName.trim();
  const startedMilliseconds = momentOf(draft.startedText, timeZone);
  if (otherName === '' || startedMilliseconds === null) return null;
  if (draft.ownerChannel === null || !draft.tookPart) return null;
  return {
    stagedId: preview.stagedId,
    ownerName: null,
    timeZone,
    dateOrder: null,
    recording: { otherName, startedMilliseconds, ownerChannel: draft.ownerChannel, tookPart: true },
  };
}
