import { z } from 'zod';
import { attachmentKind } from '../shared/attachmentKind.ts';
import type { SqliteRow } from '../shared/sqliteFile.ts';
import type { Attachment, MessageRecord } from '../source.ts';

const messageSchema = z.object({
  EventID: z.number(),
  Type: z.number().nullable(),
  Subject: z.string().nullable().catch(null),
  Body: z.string().nullable().catch(null),
  Info: z.string().nullable().catch(null),
  PayloadPath: z.string().nullable().catch(null),
  StickerID: z.union([z.number(), z.string(), z.bigint()]).nullable(),
});

export const messageColumns = Object.keys(messageSchema.shape);

const infoSchema = z.looseObject({
  fileInfo: z.looseObject({ FileName: z.string().nullish(), ContentType: z.string().nullish() }).nullish(),
  FileName: z.string().nullish(),
  Text: z.string().nullish(),
  URL: z.string().nullish(),
});

/** What a message is, by Viber's own numbers. */
const kinds: Record<number, Attachment['kind']> = {
  2: 'image',
  3: 'video',
  4: 'sticker',
  6: 'voice',
  7: 'video',
  10: 'document',
  11: 'document',
};
/** Shared contacts and places. */
const others = new Set([5, 12, 13]);
/** Written, and links with a picture of where they lead. */
const texts = new Set([0, 1, 8, 9, 15]);

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments'>;

/** The event a row belongs to, and what was said in it; null where it cannot be read. */
export function readContent(
  row: SqliteRow,
  find: (path: string) => string | null,
): { eventId: number; content: Content } | null {
  const message = messageSchema.safeParse(row).data;
  if (message === undefined) return null;
  const info = infoSchema.safeParse(parseJson(message.Info)).data ?? {};
  const type = message.Type ?? 1;
  const words =
    [message.Body, message.Subject, info.Text].find((text) => text != null && text.trim() !== '') ?? '';
  const text = words.trim();
  if (texts.has(type))
    return { eventId: message.EventID, content: { kind: 'text', text: text || (info.URL ?? '') } };
  const fileName = info.fileInfo?.FileName ?? info.FileName ?? message.PayloadPath;
  const named = attachmentKind(info.fileInfo?.ContentType ?? null, fileName ?? null);
  const kind = kinds[type] === 'document' ? named : (kinds[type] ?? (others.has(type) ? 'other' : named));
  const path = message.PayloadPath === null ? null : find(nearEnd(message.PayloadPath));
  // In place of a caption some versions write the name of the file.
  const caption = text === fileName || text.startsWith('{') ? '' : text;
  return {
    eventId: message.EventID,
    content: { kind: 'media', text: caption, attachments: [{ kind, path }] },
  };
}

/** Paths are those of the other computer: only the folder and the name are the same here. */
function nearEnd(path: string): string {
  return path.split(/[/\\]/).slice(-2).join('/');
}

const callSchema = z.object({ EventID: z.number(), Duration: z.number().nullable() });

export const callColumns = Object.keys(callSchema.shape);

/** A row of the table of calls; whether a call was taken shows only in that it lasted. */
export function readCall(row: SqliteRow): { eventId: number; durationSeconds: number | null } | null {
  const call = callSchema.safeParse(row).data;
  if (call === undefined) return null;
  return { eventId: call.EventID, durationSeconds: (call.Duration ?? 0) > 0 ? call.Duration : null };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
