/** What the text and the pages of the program imessage-exporter have in common. Both are always in English. */
import { addressInName, isOnlyAddress, normaliseAddress } from '../../../shared/addresses.ts';
import type { ZoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import type { ConversationRecord, FactsRecord, Speaker } from '../source.ts';

export const howTo = [
  'On a Mac that has your messages, or with an unencrypted backup of an iPhone, install the free program imessage-exporter (github.com/ReagentX/imessage-exporter).',
  'Run: imessage-exporter -f txt -c clone -o messages (or -f html for pages).',
  'Choose the folder “messages” here: each chat is a file in it, pictures and voice messages lie in its folder attachments.',
];

const owner: Speaker = { key: 'owner', name: 'Me', isOwner: true };

export const facts: FactsRecord = {
  type: 'facts',
  dateOrder: null,
  dateOrderUndecided: false,
  timeZoneNeeded: true,
  ownerGuess: null,
};

/** `May 17, 2022  5:29:42 PM` at the start of a line. */
export const dateStart =
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{1,2}), (\d{4}) +(\d{1,2}):(\d\d):(\d\d) ([AP])M/;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The moment a text starts with, by the clock of the computer it was written on; null where it starts with none. */
export function readMoment(text: string, clock: ZoneClock): number | null {
  const found = dateStart.exec(text);
  if (found === null) return null;
  const [, month = '', day, year, hour = '0', minute, second, half] = found;
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const parts = [
    Number(year),
    months.indexOf(month),
    Number(day),
    hours,
    Number(minute),
    Number(second),
  ] as const;
  return clock.momentAt(Date.UTC(...parts));
}

const mostSpeakers = 20_000;

/** People by the names, numbers and addresses the program writes. Taking numbers apart is slow: each is done once. */
export class Speakers {
  readonly #known = new Map<string, Speaker>();

  get(written: string): Speaker {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    if (this.#known.size >= mostSpeakers) this.#known.clear();
    const speaker = makeSpeaker(cleanName(written));
    this.#known.set(written, speaker);
    return speaker;
  }
}

function makeSpeaker(name: string): Speaker {
  if (name === 'Me') return owner;
  const address = isOnlyAddress(name) ? name : null;
  return { key: address === null ? name : normaliseAddress(name, null), name, address };
}

/** A chat by its file's name: the other's number or name, the group's name and a number, or all its members. */
export function conversation({ name, path }: SetFile, senders: readonly string[]): ConversationRecord {
  const title = name.replace(/\.(?:txt|html?)$/i, '').replace(/ - \d+$/, '');
  const others = new Set(senders.map(cleanName).filter((sender) => sender !== 'Me' && sender !== ''));
  const isGroup = others.size > 1 || title.includes(', ');
  const [only] = others;
  const other = only === undefined ? null : makeSpeaker(only);
  const key = addressInName(title) ?? (other?.address == null ? null : other.key);
  return {
    type: 'conversation',
    ref: path,
    service: 'imessage',
    key: isGroup ? null : key,
    kind: isGroup ? 'group' : 'direct',
    title,
    ...(isGroup || other === null ? {} : { people: [other] }),
  };
}

/** “You unsent a message!”, in whose place nothing is left. */
export function unsentBy(announcement: string, speakers: Speakers): Speaker | null {
  const [, who] = /^(.+) unsent a message!$/.exec(announcement) ?? [];
  if (who === undefined) return null;
  return who === 'You' ? owner : speakers.get(who);
}

/** Where a part of a message was taken back. */
export const unsentPart = /^(?:You|They|.+) unsent this message part(?: .+ after sending)?!$/;
