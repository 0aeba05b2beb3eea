import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import type { ConversationRecord } from '../source.ts';
import type { Sender } from './senders.ts';
import type { Survey } from './survey.ts';
import { fileTitles } from './words.ts';

/** The name of a chat as the name of its file tells it, or null. */
export function titleFromFileName(fileName: string): string | null {
  const name = cleanName(fileName)
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/ ?\(\d{1,3}\)$/, '');
  // Some phones and mail programs put underscores for spaces.
  for (const written of [name, name.replaceAll('_', ' ')]) {
    for (const pattern of fileTitles) {
      const title = pattern.exec(written)?.[1]?.trim();
      if (title !== undefined && title !== '') return title;
    }
  }
  return null;
}

/** How some exports call the one whose phone it is. */
const ownNames = new Set([
  'You',
  'Você',
  'Vous',
  'Tú',
  'Вы',
  'Ви',
  'あなた',
  '您',
  'คุณ',
  'Anda',
  'Bạn',
  'أنت',
  'आप',
  '나',
]);

/** Which conversation a chat is, and who of its people the owner seems to be. */
export function describeConversation(
  file: SetFile,
  survey: Survey,
): { conversation: ConversationRecord; ownerGuess: string | null } {
  const senders = survey.senders.all();
  const speakers = senders.filter((sender) => sender.spoken > 0);
  // On iOS, WhatsApp writes under the name of the chat: in a group, nobody speaks under it.
  const speaksNever = senders.find((sender) => sender.spoken === 0 && sender.generated > 0);
  const names = file.path.split('/').toReversed();
  const fileTitle = names.map(titleFromFileName).find((title) => title !== null) ?? null;
  const kind = isGroup(survey, speakers, speaksNever, fileTitle) ? 'group' : 'direct';
  const ownTitle = kind === 'group' ? (survey.groupTitle ?? speaksNever?.name) : speaksNever?.name;
  const knownTitle = fileTitle ?? ownTitle ?? null;
  const you = speakers.find(({ name }) => ownNames.has(name))?.name ?? null;
  const ownerGuess = survey.ownerName ?? you ?? (kind === 'direct' ? otherThan(knownTitle, speakers) : null);
  const others = speakers.map(({ name }) => name).filter((name) => name !== ownerGuess);
  const title = knownTitle ?? others.slice(0, 3).join(kind === 'direct' ? ' & ' : ', ');
  return {
    conversation: {
      type: 'conversation',
      ref: file.path,
      service: 'whatsapp',
      key: null,
      kind,
      title,
      people: speakers.map(({ speaker }) => speaker),
    },
    ownerGuess,
  };
}

function isGroup(
  survey: Survey,
  speakers: Sender[],
  speaksNever: Sender | undefined,
  fileTitle: string | null,
): boolean {
  if (survey.groupMade || speakers.length > 2) return true;
  if (speakers.length < 2) return false;
  if (speaksNever !== undefined) return true;
  return fileTitle !== null && !speakers.some(({ name }) => isSameName(name, fileTitle));
}

/** Of two speakers, the one who is not the chat's namesake is the owner. */
function otherThan(title: string | null, speakers: Sender[]): string | null {
  if (title === null) return null;
  const others = speakers.filter(({ name }) => !isSameName(name, title));
  return others.length === 1 && speakers.length <= 2 ? (others[0]?.name ?? null) : null;
}

/** Names of files lose some characters, so letters and digits alone are compared, and one may be a part of the other. */
function isSameName(left: string, right: string): boolean {
  const [first = '', second = ''] = [left, right].map((name) =>
    name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  );
  if (first === '' || second === '') return left === right;
  return first.includes(second) || second.includes(first);
}
