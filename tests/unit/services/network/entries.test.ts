import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { networkCalls } from '../../../../src/main/services/network/networkCalls.ts';
import { settingsCalls } from '../../../../src/main/services/settings.ts';
import {
  deleteJournalEntry,
  insertJournalEntry,
} from '../../../../src/main/vault/repositories/journalEntries.ts';
import type { JournalEntry, JournalRatings } from '../../../../src/shared/model/journal.ts';
import type { EgoTie } from '../../../../src/shared/model/network.ts';
import { day, hour, Story } from '../story.ts';

const start = Date.parse('2024-03-01T12:00:00Z');
let story: Story;
let [ada, bo] = [0, 0];

/** A year-old chat with Ada of ten talks, a day apart; Bo is in no import at all. */
beforeEach(() => {
  story = new Story();
  const me = story.person('Me', true);
  [ada, bo] = [story.person('Ada'), story.person('Bo')];
  const chat = story.conversation('direct', 'Ada');
  for (let talk = 0; talk < 10; talk += 1)
    story.talk(chat, start + talk * day, [
      { who: me, text: 'Shall we meet at the lake?', valence: 0.2 },
      { who: ada, text: 'You never let me rest', valence: -0.7 },
    ]);
  story.end();
  const settings = settingsCalls['settings.get'](story.vault, {});
  settingsCalls['settings.set'](story.vault, { ...settings, timeZone: 'UTC' });
});
afterEach(() => story.close());

function write(personId: number, startedAtMilliseconds: number, entry: Partial<JournalEntry> = {}): number {
  return insertJournalEntry(story.vault.writer, {
    personId,
    startedAtMilliseconds,
    minutes: 60,
    channel: 'in-person',
    initiator: null,
    ratings: {},
    note: '',
    loggedAtMilliseconds: startedAtMilliseconds + hour,
    ...entry,
  });
}

const show = (atDate: string | null = null) => networkCalls['network.show'](story.vault, { atDate });
const tieOf = (personId: number, atDate: string | null = null): EgoTie | undefined =>
  show(atDate).ties.find((tie) => tie.personId === personId);
const partOf = (tie: EgoTie | undefined, name: string) =>
  tie?.contact.parts.find((part) => part.name === name);

/** Six entries a day apart, from the day after the last imported talk. */
function sixWith(personId: number, ratings: JournalRatings): void {
  for (let index = 0; index < 6; index += 1) write(personId, start + (10 + index) * day, { ratings });
}

const pleasant: JournalRatings = { flow: 6, heard: 6, pleasant: 5, atEase: 5, accepted: 6 };

describe('journal entries as contact', () => {
  it('bring somebody no import knows onto the map, from the day of the first one', () => {
    write(bo, start + 2 * day);
    write(bo, start + 20 * day);
    expect(tieOf(bo)).toMatchObject({
      interactions: 2,
      services: ['journal-in-person'],
      firstMilliseconds: start + 2 * day,
      lastMilliseconds: start + 20 * day + hour,
      warmth: null,
    });
    expect([tieOf(bo, '2024-03-01'), tieOf(bo, '2024-03-04')?.interactions]).toEqual([undefined, 1]);
  });

  it('count once where they overlap an imported talk of their sort, and by the next look are gone when taken back', () => {
    const before = tieOf(ada);
    write(ada, start + 3 * day - hour / 2, { channel: 'text' });
    expect(tieOf(ada)).toMatchObject({
      interactions: before?.interactions,
      contact: { value: before?.contact.value },
    });
    const apart = write(ada, start + 3 * day - hour / 2);
    expect(tieOf(ada)?.interactions).toBe(11);
    deleteJournalEntry(story.vault.writer, apart);
    expect(tieOf(ada)).toEqual(before);
  });

  it('are days of contact and a way to meet beside the chat', () => {
    write(ada, start + 30 * day);
    const contact = networkCalls['network.contact'](story.vault, { personId: ada, atDate: null });
    expect(contact).toMatchObject({ contactDays: 11, interactions: 11 });
    expect(contact?.channels.map(({ service, interactions }) => [service, interactions])).toEqual([
      ['whatsapp', 10],
      ['journal-in-person', 1],
    ]);
    expect(networkCalls['network.months'](story.vault, {}).months.at(-1)).toMatchObject({
      date: '2024-03-31',
      interactions: 11,
    });
  });
});

describe('what entries say of a tie', () => {
  it('is intimacy and support in its strength, from the owner’s entries and for the date looked at', () => {
    sixWith(ada, { disclosed: 6, supportReceived: 3 });
    expect([partOf(tieOf(ada), 'intimacy'), partOf(tieOf(ada), 'support exchanged')]).toMatchObject([
      { value: 1, from: 'entries' },
      { value: 0.5, from: 'entries' },
    ]);
    expect(partOf(tieOf(ada, '2024-03-12'), 'intimacy')).toBeUndefined();
    expect(tieOf(ada)?.contact.name).toBe('contact level');
  });

  it('takes the place of what the words say of warmth, and says whose it is', () => {
    expect(tieOf(ada)?.warmth).toMatchObject({ basis: 'estimate', n: 10 });
    expect(tieOf(ada)?.warmth?.value).toBeLessThan(0);
    sixWith(ada, pleasant);
    expect(tieOf(ada)?.warmth).toMatchObject({ basis: 'self', n: 6 });
    expect(tieOf(ada)?.warmth?.value).toBeGreaterThan(0.5);
    expect(tieOf(ada, '2024-03-12')?.warmth?.basis).toBe('estimate');
  });

  it('is mixed at best where the owner was often on edge', () => {
    sixWith(ada, { ...pleasant, onEdge: 5 });
    expect(tieOf(ada)?.warmth).toMatchObject({ basis: 'self', value: 0 });
  });

  it('is never raised by contact', () => {
    sixWith(ada, pleasant);
    const before = tieOf(ada)?.warmth?.value;
    for (let index = 0; index < 40; index += 1) write(ada, start + 16 * day + index * hour);
    expect(tieOf(ada)?.warmth?.value).toBe(before);
  });
});
