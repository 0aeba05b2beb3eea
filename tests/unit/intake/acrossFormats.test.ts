/** The same history as different apps, phones and exporters write it: whatever comes first, the next adds what is new. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sourcesCalls } from '../../../src/main/services/sources.ts';
import { recognise } from '../../../src/main/sources/detect.ts';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet } from '../sources/memoryFile.ts';
import { importRecords, openWorld } from './world.ts';
import * as first from './writtenExports.ts';
import * as more from './writtenMore.ts';
import type { Writer, Written } from './writtenExports.ts';

type World = ReturnType<typeof openWorld>;

const texts = [
  ['hello Ole', true],
  ['good evening', false],
  ['how was the sea? 🌊', true],
  ['cold, “very” cold', false],
  ['ok', true],
  ['ok', true],
  ['', false],
  ['it’s a café\nby the harbour', false],
  ['see you there', true],
  ['yes', false],
  ['yes', true],
  ['what time', true],
  ['half past six', false],
  ['fine', true],
  ['', true],
  ['nice picture', false],
  ['thanks', true],
  ['good night', false],
] as const;

/** Twice so many minutes, some in the same one; the second half is on the next day, past midnight and noon. */
const history = texts.map(([text, isMine], index): Written => ({
  id: index + 1,
  atMilliseconds:
    Date.UTC(2022, 2, 18, 11, 50) +
    Math.floor(index / 2) * 300_000 +
    (index % 2) * 20_000 +
    index * 11 * 1000 +
    (index >= 9 ? 43_200_000 : 0),
  isMine,
  text,
}));
const earlier = history.slice(0, 12);
const later = history.slice(5);

const families: Record<string, Record<string, Writer>> = {
  WhatsApp: { android: first.whatsappAndroidGerman, ios: first.whatsappIosEnglish },
  Telegram: { json: first.telegramJson, html: first.telegramHtml },
  Messenger: {
    json: first.messengerJson,
    encrypted: first.messengerEncrypted,
    html: first.messengerHtml,
  },
  Signal: {
    official: first.signalJson,
    sigtop: first.signalSigtop,
    'sigtop text': first.signalSigtopText,
    'signal-export': first.signalExport,
  },
  iMessage: { database: first.imessageDatabase, text: first.imessageText, html: first.imessageHtml },
  SMS: { backup: more.smsBackup },
  'Google Voice': { takeout: more.googleVoice },
  Discord: { json: more.discordJson, csv: more.discordCsv },
  mail: { mbox: more.mailMbox, eml: more.mailEml },
};

const pairs = Object.entries(families).flatMap(([family, writers]) =>
  Object.entries(writers).flatMap(([name, write]) =>
    Object.entries(writers)
      .filter(([other]) => other !== name || Object.keys(writers).length === 1)
      .map(([other, writeOther]) => [`${family}: ${name}, then ${other}`, write, writeOther] as const),
  ),
);

async function bring(world: World, write: Writer, part: readonly Written[]) {
  const set = memorySet(write(part));
  const { sources } = await recognise(set);
  const [source] = sources;
  if (source?.kind !== 'chat' || sources.length !== 1) throw new Error('not one chat');
  const records: SourceRecord[] = [];
  const options = { timeZone: 'UTC', dateOrder: null };
  for await (const some of source.format.parse({ files: source.files, set }, options)) records.push(...some);
  const ownerName = records.some((record) => record.type === 'message' && record.sender?.name === 'Annie 🌸')
    ? 'Annie 🌸'
    : 'Ann';
  return importRecords(world.vault, records, {
    format: source.format,
    ownerName,
    sha256: createHash('sha256').update(JSON.stringify(records)).digest('hex'),
  });
}

/** Minute, who and words of what the vault holds, in its order. */
function held(world: World): string[] {
  return world
    .rows(
      `SELECT at_milliseconds / 60000 AS minute, is_owner, text FROM utterance JOIN person ON person.id = person_id
       ORDER BY at_milliseconds, sequence, utterance.id`,
    )
    .map(({ minute, is_owner: isOwner, text }) => [minute, isOwner, plain(String(text))].join(' '))
    .toSorted();
}

function plain(text: string): string {
  return text
    .replaceAll('see the picture', '')
    .replaceAll('’', "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');
}

function expected(part: readonly Written[]): string[] {
  return part
    .map(
      ({ atMilliseconds, isMine, text }) =>
        `${Math.floor(atMilliseconds / 60_000)} ${isMine ? 1 : 0} ${plain(text)}`,
    )
    .toSorted();
}

function shape(world: World) {
  return {
    conversations: world.rows('SELECT id FROM conversation').length,
    people: world
      .rows('SELECT is_owner FROM person ORDER BY is_owner')
      .map(({ is_owner: isOwner }) => isOwner),
  };
}

const one = { conversations: 1, people: [0, 1] };

test.each(pairs)('%s', async (_, write, writeOther) => {
  for (const [[partA, partB], removedFirst] of [
    [[earlier, later], 0],
    [[later, earlier], 1],
    [[history, history], 0],
  ] as const) {
    const world = openWorld();
    try {
      const a = await bring(world, write, partA);
      expect(a).toMatchObject({ added: partA.length, duplicates: 0 });
      const b = await bring(world, writeOther, partB);
      const isSameFile = a?.sourceId === b?.sourceId;
      const fresh = partB.filter((message) => !partA.includes(message)).length;
      expect([held(world), b?.added, b?.duplicates, shape(world)]).toEqual([
        expected(history),
        fresh,
        partB.length - fresh,
        one,
      ]);
      if (isSameFile) continue;
      const left = [
        { sourceId: a?.sourceId ?? 0, part: partA },
        { sourceId: b?.sourceId ?? 0, part: partB },
      ];
      const [gone] = left.splice(removedFirst, 1);
      sourcesCalls['sources.remove'](world.vault, { sourceId: gone?.sourceId ?? 0 });
      expect(held(world)).toEqual(expected(left[0]?.part ?? []));
      sourcesCalls['sources.remove'](world.vault, { sourceId: left[0]?.sourceId ?? 0 });
      expect(held(world)).toEqual([]);
    } finally {
      world.close();
    }
  }
});
