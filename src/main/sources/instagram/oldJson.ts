import { brokenOff } from '../shared/brokenOff.ts';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { guessOwner, metaName, metaSpeaker, profileValues } from '../messenger/people.ts';
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { jsonValues, type JsonPiece } from '../shared/jsonStream.ts';
import { mendMojibake } from '../shared/mojibake.ts';
import { headText, textEncoding } from '../shared/textFile.ts';
import type {
  Attachment,
  ConversationRecord,
  Detection,
  MessageRecord,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
} from '../source.ts';

export const instagramOldJson: SourceFormat = {
  id: 'instagram-json-old',
  name: 'Instagram (before 2021)',
  service: 'instagram',
  extensions: ['json'],
  howTo: [
    'Downloads that Instagram made before 2021 hold all messages in one file, messages.json.',
    'Choose that file or the whole .zip file here. For newer messages ask Instagram for a new download.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  const isOld =
    /^\s*\[\s*\{\s*"participants"\s*:\s*\[/.test(head) &&
    /"conversation"\s*:\s*\[/.test(head) &&
    /"created_at"\s*:/.test(head);
  const reason = 'It holds conversations as Instagram wrote them before 2021.';
  return isOld ? { confidence: 0.95, reason } : null;
}

const words = z.string().nullish().catch(null);
const messageSchema = z.looseObject({
  sender: z.string(),
  created_at: z.string(),
  text: words,
  action: words,
  link: words,
  media: words,
  media_url: words,
  media_share_url: words,
  media_share_caption: words,
  voice_media: words,
  video_call_action: words,
});
type Message = z.infer<typeof messageSchema>;
const participantsSchema = z.array(z.string());
const longestQuote = 300;

/** All conversations stand in one list; each has its newest message first. */
async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const threads = new Map<string, string[]>();
  for await (const { values, endByte } of pieces(file, ['$.*.participants'], options)) {
    for (const { path, value } of values) {
      const names = (participantsSchema.safeParse(value).data ?? []).map(metaName);
      threads.set(String(path[0]), [...new Set(names)]);
    }
    options.onProgress?.(endByte / 2);
  }
  if (threads.size === 0) throw new EvenkeelError('file-not-chat');
  const profile = await profileValues(set);
  const ownerGuess = guessOwner(
    [...threads.values()].map((names) => ({ names, title: '' })),
    profile,
  );
  yield [
    { type: 'facts', dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false, ownerGuess },
    ...[...threads].map(([ref, names]) => conversation(ref, names, ownerGuess)),
  ];
  for await (const piece of pieces(file, ['$.*.conversation.*'], options)) {
    const records = piece.values.map(({ path, value, line }): SourceRecord => {
      const text = (JSON.stringify(value) ?? '').slice(0, longestQuote);
      return readMessage(value, line, String(path[0]), profile) ?? { type: 'not-understood', line, text };
    });
    if (piece.broken !== null)
      records.push({ type: 'not-understood', line: piece.broken.line, text: brokenOff });
    if (records.length > 0) yield records;
    options.onProgress?.((file.sizeBytes + piece.endByte) / 2);
  }
}

async function* pieces(
  file: SetFile,
  paths: string[],
  { signal }: ParseOptions,
): AsyncGenerator<JsonPiece, void, undefined> {
  for await (const piece of jsonValues(file.stream(), await textEncoding(file), paths)) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    yield piece;
  }
}

function conversation(ref: string, names: readonly string[], owner: string | null): ConversationRecord {
  const isGroup = names.length > 2;
  const others = names.filter((name) => name !== owner);
  return {
    type: 'conversation',
    ref,
    service: 'instagram',
    key: null,
    kind: isGroup ? 'group' : 'direct',
    title: others.slice(0, 3).join(isGroup ? ', ' : ' & ') || 'Chat',
    people: names.map((name) => metaSpeaker(name, ref)),
  };
}

function readMessage(
  value: unknown,
  line: number,
  ref: string,
  profile: ReadonlySet<string>,
): MessageRecord | null {
  const message = messageSchema.safeParse(value).data;
  const atMilliseconds = Date.parse(message?.created_at.replace(/(\.\d{3})\d+/, '$1') ?? '');
  if (message === undefined || Number.isNaN(atMilliseconds)) return null;
  const speaker = metaSpeaker(message.sender, ref);
  const sender = profile.has(speaker.name) ? { ...speaker, isOwner: true } : speaker;
  const base = { type: 'message' as const, conversation: ref, atMilliseconds, messageId: null, line };
  if (message.video_call_action != null) {
    const facts = { isVideo: true, isMissed: false, durationSeconds: null };
    return { ...base, sender, kind: 'call', durationSeconds: null, text: callText(facts) };
  }
  const own = mend(message.text);
  if (own === '' && message.action != null) {
    return { ...base, sender: null, kind: 'notice', text: mend(message.action) };
  }
  const shared = [message.link, message.media_share_caption, message.media_share_url].map(mend);
  const text = [own, ...shared.filter((part) => !own.includes(part))].filter(Boolean).join('\n');
  const attachments = attachmentsOf(message);
  return {
    ...base,
    sender,
    kind: attachments.length > 0 || text === '' ? 'media' : 'text',
    text,
    ...(attachments.length > 0 && { attachments }),
  };
}

function mend(text: string | null | undefined): string {
  return withoutMarks(mendMojibake(text ?? '')).trim();
}

/** Only addresses on the web, which end after some days. */
function attachmentsOf({ media, media_url: address, voice_media: voice }: Message): Attachment[] {
  const seen = media ?? address;
  const kind = /\.mp4/i.test(seen ?? '') ? 'video' : 'image';
  return [
    ...(seen == null ? [] : [{ kind, path: null } as const]),
    ...(voice == null ? [] : [{ kind: 'voice', path: null } as const]),
  ];
}
