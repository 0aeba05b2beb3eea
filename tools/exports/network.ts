/**
 * Years of chats of one owner with any number of people, the same for the same seed: circles that share groups, a few
 * close people and many weak ties, ties that grow or fade, one that goes hot and cold, and a quarrel with the silence after it.
 */
import { seededRandom } from '../random.ts';
import { networkLine, type Mood } from './networkWords.ts';
import { networkNames } from './networkNames.ts';
import { pick } from './talk.ts';

export const owner = { name: 'Alex Morgan', id: 100 };
const dayMilliseconds = 86_400_000;

type Course = 'steady' | 'growing' | 'fading' | 'quarrel';

interface MadePerson {
  name: string;
  id: number;
}

export interface MadeChat {
  kind: 'direct' | 'group';
  service: 'telegram' | 'whatsapp';
  title: string;
  others: MadePerson[];
  /** Talks in a week at its busiest. */
  talksPerWeek: number;
  /** Share of talks in evenings and at weekends. */
  offHours: number;
  course: Course;
  mood: Mood;
  /** When it begins and ends, as shares of all the years. */
  from: number;
  until: number;
  /** What is said in it comes from here. */
  seed: number;
}

export interface MadeSaying {
  atMilliseconds: number;
  from: MadePerson;
  text: string;
}

export interface NetworkSize {
  people: number;
  years: number;
  messages: number;
  seed: number;
  /** Everybody is found in Telegram, instead of every fifth in WhatsApp. */
  isOneService?: boolean;
}

/** Everything ends at this moment. */
const lastMilliseconds = Date.UTC(2026, 5, 30, 20);

/** The chats of such a network, the busiest first; who is who comes from the seed. */
export function madeNetwork({ people, seed, isOneService = false }: NetworkSize): MadeChat[] {
  const random = seededRandom(seed);
  const everybody = networkNames(people).map((name, index) => ({ name, id: 1000 + index }));
  // Everybody is found in one service, so that nobody is taken for two.
  const groups = (['telegram', 'whatsapp'] as const).flatMap((service) => {
    const there = everybody.filter((_, index) => serviceOf(index, isOneService) === service);
    return circlesOf(there, random).map((others, index) => group({ others, service, index }, random));
  });
  const inGroups = new Set(groups.flatMap(({ others }) => others));
  // Of the outermost, half are only met in groups.
  const direct = everybody.flatMap((person, index) =>
    index < 60 || index % 2 === 0 || !inGroups.has(person)
      ? [{ ...directChat(person, index, random), service: serviceOf(index, isOneService) }]
      : [],
  );
  return [...direct, ...groups]
    .toSorted((one, other) => other.talksPerWeek - one.talksPerWeek)
    .map((chat, index) => ({ ...chat, seed: 1000 * seed + index }));
}

function serviceOf(index: number, isOneService: boolean): MadeChat['service'] {
  return index % 5 === 1 && !isOneService ? 'whatsapp' : 'telegram';
}

function directChat(
  person: MadePerson,
  index: number,
  random: () => number,
): Omit<MadeChat, 'seed' | 'service'> {
  const from = index < 3 ? 0 : random() * 0.6;
  return {
    kind: 'direct',
    title: person.name,
    others: [person],
    // The first daily, then about weekly, monthly, and now and then, as in layers of 5, 15, 50 and all.
    talksPerWeek:
      [9, 4, 3, 2.5, 2][index] ?? [1, 0.35, 0.08][[15, 50].filter((size) => index >= size).length] ?? 0.08,
    offHours: index === 0 ? 0.9 : 0.35 + 0.5 * random(),
    course: index === 0 ? 'quarrel' : pick<Course>(['steady', 'steady', 'growing', 'fading'], random),
    mood:
      index === 0 ? 'hot and cold' : index === 4 ? 'cooling' : pick<Mood>(['warm', 'even', 'even'], random),
    from,
    until: index < 6 || random() < 0.6 ? 1 : from + (1 - from) * random(),
  };
}

/** People in circles of three to fourteen; the first person is in many of them, and some are in two. */
function circlesOf(everybody: readonly MadePerson[], random: () => number): MadePerson[][] {
  const circles: MadePerson[][] = [];
  for (let next = 1; next < everybody.length;) {
    const circle = everybody.slice(next, next + 3 + Math.floor(random() ** 2 * 12));
    next += circle.length + 2;
    const first = everybody[0];
    if (first !== undefined && random() < 0.4) circle.push(first);
    const guest = pick(everybody, random);
    if (!circle.includes(guest)) circle.push(guest);
    circles.push(circle);
  }
  return circles;
}

const groupNames = [
  'Choir',
  'Sunday walk',
  'Book club',
  'Team',
  'Street',
  'Allotment',
  'Five-a-side',
  'Old school',
];

function group(
  { others, service, index }: Pick<MadeChat, 'others' | 'service'> & { index: number },
  random: () => number,
): Omit<MadeChat, 'seed'> {
  const round = Math.floor(index / groupNames.length);
  const from = random() * 0.5;
  return {
    kind: 'group',
    service,
    title: `${groupNames[(index + (service === 'whatsapp' ? 5 : 0)) % groupNames.length] ?? ''}${round === 0 ? '' : ` ${round + 1}`}`,
    others,
    talksPerWeek: 0.3 + random(),
    offHours: random() < 0.3 ? 0.1 : 0.8,
    course: pick<Course>(['steady', 'steady', 'growing', 'fading'], random),
    mood: 'even',
    from,
    until: random() < 0.7 ? 1 : from + (1 - from) * random(),
  };
}

/** How busy a chat is at a share of its time, 0..1. */
function busyness(course: Course, part: number): number {
  if (course === 'growing') return 0.1 + 0.9 * part;
  if (course === 'fading') return 1 - 0.9 * part;
  // Two weeks of silence, then less than before.
  if (course === 'quarrel') return part < 0.7 ? 1 : part < 0.712 ? 0 : 0.55;
  return 1;
}

/** What was said in each chat; lengths of talks are such that all together come to about so many messages. */
export function sayingsOf(
  chats: readonly MadeChat[],
  size: NetworkSize,
): (chat: MadeChat) => Generator<MadeSaying, void> {
  const days = Math.round(size.years * 365.25);
  const talks = chats.reduce((sum, chat) => sum + expectedTalks(chat, days), 0);
  const usualLength = Math.max(2, size.messages / talks);
  return (chat) =>
    sayings(chat, {
      days,
      usualLength,
      random: seededRandom(chat.seed),
    });
}

function expectedTalks(chat: MadeChat, days: number): number {
  let talks = 0;
  for (let day = 0; day < days; day += 1) talks += talksOnDay(chat, day, days);
  return talks;
}

function talksOnDay(chat: MadeChat, day: number, days: number): number {
  const part = (day / days - chat.from) / (chat.until - chat.from);
  return part < 0 || part > 1 ? 0 : (chat.talksPerWeek / 7) * busyness(chat.course, part);
}

interface Telling {
  days: number;
  usualLength: number;
  random: () => number;
}

function* sayings(chat: MadeChat, { days, usualLength, random }: Telling): Generator<MadeSaying, void> {
  const first = Math.floor(lastMilliseconds / dayMilliseconds) - days;
  let ended = 0;
  for (let day = 0; day < days; day += 1) {
    let due = talksOnDay(chat, day, days);
    for (; due > 0; due -= 1) {
      if (random() >= due) continue;
      const begins = (first + day) * dayMilliseconds + timeOfDay(chat.offHours, random);
      if (begins <= ended + 2 * 3_600_000 || begins > lastMilliseconds) continue;
      const length = 1 + Math.floor(-Math.log(1 - random()) * (usualLength - 0.5));
      ended = yield* talkAt(chat, { begins, length, part: day / days, random });
    }
  }
}

/** Begins at eight; in the evening for what is said outside of working hours. */
function timeOfDay(offHours: number, random: () => number): number {
  const hour = random() < offHours ? 18 + 4 * random() : 8.5 + 8.5 * random();
  return Math.floor(hour * 3600) * 1000;
}

interface MadeTalk {
  begins: number;
  length: number;
  /** When, as a share of all the years. */
  part: number;
  random: () => number;
}

/** One talk; gives when it ended. */
function* talkAt(chat: MadeChat, { begins, length, part, random }: MadeTalk): Generator<MadeSaying, number> {
  let at = begins;
  const heat = random();
  for (let index = 0; index < length; index += 1) {
    const isOwner = chat.kind === 'group' ? random() < 0.3 : random() < 0.5;
    const from = isOwner ? owner : pick(chat.others, random);
    yield {
      atMilliseconds: at,
      from,
      text: networkLine(isOwner ? 'even' : chat.mood, { heat, part, random }),
    };
    at += 1000 * Math.floor(5 + random() ** 3 * 900);
  }
  return at;
}
