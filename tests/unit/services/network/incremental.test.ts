/** What is kept of the network between two looks at it is never anything else than what the vault would give from cold. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryMeasuresCalls } from '../../../../src/main/services/entryMeasures.ts';
import { networkCalls } from '../../../../src/main/services/network/networkCalls.ts';
import { overviewCalls } from '../../../../src/main/services/overview.ts';
import { peopleCalls } from '../../../../src/main/services/people.ts';
import { samePersonCalls } from '../../../../src/main/services/samePerson.ts';
import { settingsCalls } from '../../../../src/main/services/settings.ts';
import { sourcesCalls } from '../../../../src/main/services/sources.ts';
import type { SourceRecord } from '../../../../src/main/sources/source.ts';
import {
  deleteJournalEntry,
  insertJournalEntry,
} from '../../../../src/main/vault/repositories/journalEntries.ts';
import { replaceReading } from '../../../../src/main/vault/repositories/readings.ts';
import type { OpenVault } from '../../../../src/main/vault/vault.ts';
import { importRecords, openWorld } from '../../intake/world.ts';
import { day, hour } from '../story.ts';

const start = Date.UTC(2024, 0, 5, 22);

/** A chat between these, a talk of four messages every so many days. */
interface Chat {
  title: string;
  kind: 'direct' | 'group';
  others: readonly string[];
  everyDays: number;
  talks: number;
}

const chats: readonly Chat[] = [
  { title: 'Ada', kind: 'direct', others: ['Ada'], everyDays: 3, talks: 24 },
  { title: 'Bo', kind: 'direct', others: ['Bo'], everyDays: 30, talks: 16 },
  { title: 'Ada Q.', kind: 'direct', others: ['Ada Q.'], everyDays: 11, talks: 9 },
  { title: 'Choir', kind: 'group', others: ['Ada', 'Bo', 'Cy'], everyDays: 7, talks: 10 },
  { title: 'Team', kind: 'group', others: ['Cy', 'Dee', 'Eli'], everyDays: 20, talks: 12 },
];

/** An export made after a share of the talks: later ones tell the earlier messages again. */
function recordsOf({ title, kind, others, everyDays, talks }: Chat, isWhole: boolean): SourceRecord[] {
  const until = isWhole ? talks : Math.ceil(talks / 2);
  const speakers = ['Me', ...others, 'Me', ...others].slice(0, 4);
  const messages = Array.from({ length: until }).flatMap((_, talk) =>
    speakers.map((name, index) => ({
      type: 'message' as const,
      conversation: title,
      sender: { key: name, name },
      kind: 'text' as const,
      atMilliseconds: start + talk * everyDays * day + index * 60_000 + (talk % 5) * 3 * hour,
      text: `${title} ${talk} ${index}`,
      messageId: null,
      line: 4 * talk + index + 1,
    })),
  );
  return [{ type: 'conversation', ref: title, service: 'whatsapp', key: title, kind, title }, ...messages];
}

const numbers = fc.nat(1000);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('import' as const), numbers, numbers) },
  ...(
    [
      'remove',
      'merge',
      'undo',
      'read',
      'rate',
      'draw',
      'write',
      'write',
      'unwrite',
      'zone',
      'look',
      'look',
    ] as const
  ).map((name) => ({
    weight: 1,
    arbitrary: fc.tuple(fc.constant(name), numbers, numbers),
  })),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Everything that is asked of the network: now, at an earlier day, with one person. */
function lookAt(vault: OpenVault): unknown {
  const { months } = networkCalls['network.months'](vault, {});
  const dates = [null, months[Math.floor(months.length / 2)]?.date ?? null];
  const shown = dates.map((atDate) => networkCalls['network.show'](vault, { atDate }));
  return {
    months,
    shown,
    structure: dates.map((atDate) => networkCalls['network.structure'](vault, { atDate })),
    contact: (shown[0]?.ties ?? []).map(({ personId }) =>
      networkCalls['network.contact'](vault, { personId, atDate: null }),
    ),
    entries: (shown[0]?.ties ?? []).map(({ personId }) =>
      entryMeasuresCalls['journal.measures'](vault, { personId, windowDays: 90 }),
    ),
    overview: overviewCalls['overview.show'](vault, { timeZone: 'UTC' }),
  };
}

/** The same vault, seen by somebody who remembers nothing of it, with every interaction to be made again. */
function fromCold(vault: OpenVault): OpenVault {
  const { reader, writer } = vault;
  for (const table of ['tie_interaction', 'tie_signal']) writer.run(`DELETE FROM ${table}`);
  writer.run('INSERT OR IGNORE INTO stale_interaction SELECT id FROM interaction');
  return { ...vault, reader: { ...reader } };
}

type World = ReturnType<typeof openWorld>;

function idAt({ rows }: World, sql: string, place: number): number | null {
  const ids = rows(sql);
  return ids.length === 0 ? null : Number(ids[place % ids.length]?.['id']);
}

const others = 'SELECT id FROM person WHERE is_owner = 0 ORDER BY id';

function take(world: World, [name, first, second]: Step): void {
  const { vault } = world;
  const person = idAt(world, others, first);
  if (name === 'look') lookAt(vault);
  else if (name === 'import') importOne(vault, first, second);
  else if (name === 'remove') {
    const sourceId = idAt(world, 'SELECT id FROM source ORDER BY id', first);
    if (sourceId !== null) sourcesCalls['sources.remove'](vault, { sourceId });
  } else if (name === 'undo') {
    const mergeId = idAt(world, 'SELECT id FROM person_merge ORDER BY id DESC LIMIT 1', 0);
    if (mergeId !== null) samePersonCalls['people.undoMerge'](vault, { mergeId });
  } else if (name === 'unwrite') {
    const entryId = idAt(world, 'SELECT id FROM journal_entry ORDER BY id', first);
    if (entryId !== null) deleteJournalEntry(vault.writer, entryId);
  } else if (name === 'read') readSome(world, first, second);
  else if (name === 'zone') moveTo(vault, first % 2 === 0 ? 'UTC' : 'Pacific/Auckland');
  else if (person !== null) sayOf(world, name, person, second);
}

function importOne(vault: OpenVault, first: number, second: number): void {
  const chat = chats[first % chats.length];
  if (chat === undefined) return;
  const isWhole = second % 2 === 0;
  importRecords(vault, recordsOf(chat, isWhole), { ownerName: 'Me', sha256: `${chat.title} ${isWhole}` });
}

function moveTo(vault: OpenVault, timeZone: string): void {
  settingsCalls['settings.set'](vault, { ...settingsCalls['settings.get'](vault, {}), timeZone });
}

function readSome({ vault, rows }: World, first: number, second: number): void {
  const label = second % 3 === 0 ? 'care' : 'threat';
  const signals = [
    {
      kind: label === 'care' ? ('support' as const) : ('tactic' as const),
      label,
      probability: 0.9,
      start: 0,
      end: 3,
    } as const,
  ];
  vault.writer.transaction(() => {
    for (const { id } of rows('SELECT id FROM utterance WHERE id % 3 = ? ORDER BY id', first % 3)) {
      const reading = {
        utteranceId: Number(id),
        valence: ((Number(id) * second) % 21) / 10 - 1,
        emotion: null,
      };
      replaceReading(vault.writer, { ...reading, model: 'test' }, Number(id) % 4 === 0 ? signals : []);
    }
  });
}

/** Six talks written down, some of them about talks that were imported as well. */
function writeDown(vault: OpenVault, personId: number, second: number): void {
  vault.writer.transaction(() => {
    for (let talk = 0; talk < 6; talk += 1) {
      const startedAtMilliseconds = start + ((second + talk * 3) % 80) * day;
      const rating = (second + talk) % 7;
      insertJournalEntry(vault.writer, {
        personId,
        startedAtMilliseconds,
        minutes: 30,
        channel: talk % 2 === 0 ? 'text' : 'in-person',
        initiator: null,
        ratings: { flow: rating, heard: rating, pleasant: rating, atEase: rating, disclosed: rating },
        note: '',
        loggedAtMilliseconds: startedAtMilliseconds + hour,
      });
    }
  });
}

/** What the owner says of somebody, and perhaps of somebody else beside them. */
function sayOf(
  world: World,
  name: 'merge' | 'rate' | 'draw' | 'write',
  personId: number,
  second: number,
): void {
  const { vault } = world;
  const atMilliseconds = start + second * day;
  if (name === 'write') {
    writeDown(vault, personId, second);
    return;
  }
  if (name === 'rate') {
    peopleCalls['people.rateCloseness'](vault, { personId, closeness: second % 7, atMilliseconds });
    return;
  }
  const otherPersonId = idAt(world, others, second);
  if (otherPersonId === null || otherPersonId === personId) return;
  if (name === 'merge') samePersonCalls['people.merge'](vault, { personId, otherPersonId, atMilliseconds });
  else
    networkCalls['network.drawTies'](vault, {
      pairs: [[personId, otherPersonId]],
      isDrawn: second % 4 !== 0,
    });
}

test('after any imports, removals, merges and words of the owner, the network is as from cold', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const world = openWorld();
      try {
        moveTo(world.vault, 'UTC');
        importOne(world.vault, 0, 1);
        lookAt(world.vault);
        for (const one of steps) take(world, one);
        const kept = lookAt(world.vault);
        expect(kept).toEqual(lookAt(fromCold(world.vault)));
      } finally {
        world.close();
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 240_000);
