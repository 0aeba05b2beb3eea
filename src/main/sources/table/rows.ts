/** What the rows of a table tell: who said what to whom. */
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import { readWrittenTime, type WrittenTime } from '../shared/writtenTime.ts';
import type { Attachment, Speaker } from '../source.ts';
import { isSent } from './columnNames.ts';
import type { Roles } from './columns.ts';

export interface RowMessage {
  time: WrittenTime;
  sender: Speaker;
  /** To whom it went, where the row tells. */
  others: Speaker[];
  /** Names the conversation; rows that give the same belong together. */
  conversation: string;
  text: string;
  attachments: Attachment[];
}

const me: Speaker = { key: 'me', name: 'Me', isOwner: true };
const unknown: Speaker = { key: 'unknown', name: 'Unknown' };

/**
 * A row as a message; null when it has no time or no sender, or was never sent. Where nothing tells of which conversation
 * it is, all rows are one, called `wholeName`.
 */
export function readRow(
  cells: readonly string[],
  roles: Roles,
  columns: readonly string[],
  wholeName: string,
): RowMessage | null {
  const at = (index: number | null) => (index === null ? '' : (cells[index] ?? ''));
  const written = roles.clock === null ? at(roles.time) : `${at(roles.time)} ${at(roles.clock)}`;
  const time = readWrittenTime(written);
  if (time === null) return null;
  const people = peopleOf(at, roles, columns);
  if (people === null) return null;
  const text = withoutMarks(at(roles.text)).trim();
  const told = cleanName(at(roles.conversation));
  return {
    time,
    ...people,
    conversation: told || conversationOf(people, roles) || wholeName,
    text,
    attachments: at(roles.attachment)
      .split(/[;\n|]/)
      .filter((name) => name.trim() !== '')
      .map((name) => ({ kind: kindByName(name.trim()), path: null })),
  };
}

type Cell = (index: number | null) => string;

function peopleOf(
  at: Cell,
  roles: Roles,
  columns: readonly string[],
): Pick<RowMessage, 'sender' | 'others'> | null {
  const recipients = at(roles.recipient)
    .split(/[;|]/)
    .map((name) => speaker(name, ''))
    .filter((one) => one !== null);
  if (roles.direction === null) {
    const isNamed = roles.sender !== null || roles.address !== null;
    const sender = speaker(at(roles.sender), at(roles.address));
    return sender === null && isNamed ? null : { sender: sender ?? unknown, others: recipients };
  }
  const sent = isSent(at(roles.direction), columns[roles.direction] ?? '');
  if (sent === null) return null;
  const own = roles.recipient !== null && roles.sender !== null;
  if (own) {
    const sender = speaker(at(roles.sender), '');
    if (sent) return { sender: sender === null ? me : { ...sender, isOwner: true }, others: recipients };
    return sender === null ? null : { sender, others: recipients };
  }
  // One column of people: the other one, whoever sent it.
  const other = speaker(at(roles.sender) || at(roles.recipient), at(roles.address));
  if (sent) return { sender: me, others: other === null ? [] : [other] };
  return other === null ? { sender: unknown, others: [me] } : { sender: other, others: [me] };
}

const isPhone = /^\+?[\d\s()./-]{5,25}$/;
const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Someone by name and number, of which one may be missing; null where both are. */
function speaker(rawName: string, rawAddress: string): Speaker | null {
  const name = cleanName(rawName);
  const told = cleanName(rawAddress);
  if (name === '' && told === '') return null;
  const address = [told, name].find((text) => isPhone.test(text) || isMail.test(text));
  return { key: told || name, name: name || told, ...(address !== undefined && { address }) };
}

/** Those who write to each other; '' where only senders are told: then all rows are one conversation. */
function conversationOf({ sender, others }: Pick<RowMessage, 'sender' | 'others'>, roles: Roles): string {
  if (others.length === 0 && roles.direction === null) return '';
  const keys = [sender, ...others].filter((one) => one !== me).map(({ key }) => key);
  return [...new Set(keys)].toSorted().join(', ');
}

function kindByName(name: string): Attachment['kind'] {
  if (/\.(?:jpe?g|png|webp|gif|heic|bmp)$/i.test(name) || /^image\//i.test(name)) return 'image';
  if (/\.(?:mp4|mov|webm|3gp)$/i.test(name) || /^video\//i.test(name)) return 'video';
  if (/\.(?:ogg|opus|mp3|m4a|aac|wav|amr)$/i.test(name) || /^audio\//i.test(name)) return 'audio';
  return /\.\w{1,5}$/.test(name) ? 'document' : 'other';
}
