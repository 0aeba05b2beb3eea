/** What Discord's exports have in common: channels, moments, what is sent along. */
import { withoutMarks } from '../../../shared/directionMarks.ts';
import type { Attachment, ConversationRecord } from '../source.ts';

/** A channel by its id, which is the same in all exports; null where the export does not tell it. */
export function channelConversation(
  ref: string,
  channelId: string | null,
  kind: ConversationRecord['kind'],
  title: string,
): ConversationRecord {
  return { type: 'conversation', ref, service: 'discord', key: channelId, kind, title };
}

/** Milliseconds of an ISO time; one without zone is UTC. Null where it is none. */
export function discordTime(written: string): number | null {
  const text = written
    .trim()
    .replace(' ', 'T')
    .replace(/(\.\d{3})\d+/, '$1');
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const atMilliseconds = Date.parse(hasZone ? text : `${text}Z`);
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(atMilliseconds) ? atMilliseconds : null;
}

/** Words as they were shown: mentions and emoji by their names, where the raw form tells them. */
export function discordText(text: string): string {
  return withoutMarks(text)
    .replace(/<a?:(\w{1,40}):\d{15,21}>/g, ':$1:')
    .trim();
}

export function attachmentKind(name: string): Attachment['kind'] {
  const bare = name.replace(/[?#].*$/, '');
  if (/voice-message[^/]*\.ogg$/i.test(bare)) return 'voice';
  if (/\.(?:jpe?g|png|webp|gif|heic|bmp|avif)$/i.test(bare)) return 'image';
  if (/\.(?:mp4|mov|webm|mkv|avi)$/i.test(bare)) return 'video';
  if (/\.(?:ogg|opus|mp3|m4a|aac|wav|flac)$/i.test(bare)) return 'audio';
  return /\.\w{1,5}$/.test(bare) ? 'document' : 'other';
}

/** Finds what was downloaded with an export; its addresses may be written as those of the web are. */
export function attachment(
  name: string,
  address: string,
  findPath: (reference: string) => string | null,
): Attachment {
  return { kind: attachmentKind(name), path: findPath(address) ?? findPath(decoded(address)) };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
