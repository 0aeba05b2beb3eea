import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { attachmentKind } from '../shared/attachmentKind.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import type { SqliteFile } from '../shared/sqliteFile.ts';
import type { Attachment } from '../source.ts';

const attachmentSchema = z.object({
  ROWID: z.number(),
  filename: z.string().nullable(),
  mime_type: z.string().nullable(),
  transfer_name: z.string().nullable(),
  is_sticker: z.number().nullable(),
  /** Pictures within a link's preview. */
  hide_attachment: z.number().nullable(),
});
const joinSchema = z.object({ message_id: z.number(), attachment_id: z.number() });

/** What was sent along with each message, by the message's number. */
export async function readAttachments(
  file: SqliteFile,
  place: SetFile,
  set: FileSet,
): Promise<Map<number, Attachment[]>> {
  const find = pathFinder(place, set);
  const attachments = new Map<number, Attachment>();
  for await (const rows of file.rows('attachment', Object.keys(attachmentSchema.shape))) {
    for (const row of rows.flatMap((one) => attachmentSchema.safeParse(one).data ?? [])) {
      if (row.hide_attachment === 1) continue;
      const name = row.filename ?? row.transfer_name;
      const kind = row.is_sticker === 1 ? 'sticker' : attachmentKind(row.mime_type, name);
      attachments.set(row.ROWID, { kind, path: row.filename === null ? null : find(row.filename) });
    }
  }
  const ofMessages = new Map<number, Attachment[]>();
  for await (const rows of file.rows('message_attachment_join', Object.keys(joinSchema.shape))) {
    for (const { message_id, attachment_id } of rows.flatMap((row) => joinSchema.safeParse(row).data ?? [])) {
      const attachment = attachments.get(attachment_id);
      if (attachment !== undefined) {
        ofMessages.set(message_id, [...(ofMessages.get(message_id) ?? []), attachment]);
      }
    }
  }
  return ofMessages;
}

/** On a Mac files lie below `Attachments`; in an iPhone's backup under the SHA-1 of where they lay on the phone. */
function pathFinder(place: SetFile, set: FileSet): (filename: string) => string | null {
  const find = setPathFinder(set);
  return function path(filename) {
    const inHome = filename.replace(/^~\/|^\/(?:var\/mobile|private\/var\/mobile|Users\/[^/]+)\//, '');
    const hash = createHash('sha1').update(`MediaDomain-${inHome}`).digest('hex');
    const below = inHome.slice(Math.max(0, inHome.indexOf('Attachments/')));
    return find(below, place.path) ?? find(`${hash.slice(0, 2)}/${hash}`, place.path);
  };
}
