import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import {
  countUnread,
  readingsOf,
  replaceReading,
  signalsOf,
  unreadUtterances,
} from '../../../../src/main/vault/repositories/readings.ts';
import {
  beginning,
  findUtterances,
  searchUtterances,
  utterancesAfter,
  utterancesBefore,
} from '../../../../src/main/vault/repositories/utterances.ts';
import type { OpenVault } from '../../../../src/main/vault/vault.ts';
import { addConversation, addPerson, addSource, openTestVault, say } from '../world.ts';

let vault: OpenVault;
let place: { sourceId: number; conversationId: number; personIds: number[] };

beforeEach(() => {
  vault = openTestVault();
  place = {
    sourceId: addSource(vault),
    conversationId: addConversation(vault, 'ada'),
    personIds: [addPerson(vault, 'Me', true), addPerson(vault, 'Ada')],
  };
});

afterEach(() => vault.close());

test('the same utterance from another source is linked, not added', () => {
  const first = say(vault, place, ['one', 'two', 'three']);
  const again = say(vault, { ...place, sourceId: addSource(vault, 'again.txt') }, ['one', 'two', 'three']);
  const links = vault.reader.get(
    z.object({ count: z.int() }),
    'SELECT count(*) AS count FROM utterance_source',
  );
  expect({ again, links }).toEqual({ again: first, links: { count: 6 } });
});

test('gives what lies after and before a place, oldest first', () => {
  const ids = say(vault, place, ['a', 'b', 'c', 'd', 'e']);
  const [middle] = findUtterances(vault.reader, [ids[2] ?? 0]);
  if (middle === undefined) throw new Error('the utterance is missing');
  const texts = [
    utterancesBefore(vault.reader, middle, 2),
    utterancesAfter(vault.reader, middle, 10),
    utterancesAfter(vault.reader, { ...beginning, conversationId: place.conversationId }, 1),
  ].map((list) => list.map(({ text }) => text).join(''));
  expect(texts).toEqual(['ab', 'de', 'a']);
});

test('finds the newest first, also of a word that is everywhere', () => {
  const { conversationId, personIds, sourceId } = place;
  say(vault, { ...place, fromMinute: 5000 }, ['late garden', 'and later']);
  say(vault, { sourceId, conversationId, personIds }, Array<string>(2500).fill('garden'));
  const times = (text: string) =>
    searchUtterances(vault.reader, text, 3).map(({ atMilliseconds }) => atMilliseconds / 60_000);
  expect([times('garden'), times('lat')]).toEqual([
    [5000, 2499, 2498],
    [5001, 5000],
  ]);
});

test('finds words without their accents, and the beginning of the last one', () => {
  say(vault, place, ['Wir treffen uns im Café', 'the café closes', 'nothing here']);
  const find = (text: string): string[] =>
    searchUtterances(vault.reader, text, 10).map((found) => found.text);
  expect([find('cafe'), find('CAFE clo'), find('here nothing'), find('absent')]).toEqual([
    ['the café closes', 'Wir treffen uns im Café'],
    ['the café closes'],
    ['nothing here'],
    [],
  ]);
});

test.each(['', '"', 'a"b', 'NEAR(', '-x', '*', 'text:', "'; DROP", '\u0000'])(
  'searching for %j is no error',
  (text) => {
    say(vault, place, ['hello']);
    expect(searchUtterances(vault.reader, text, 10)).toEqual([]);
  },
);

test('what a model has not read comes conversation by conversation, oldest first, and no more once read', () => {
  const other = { ...place, conversationId: addConversation(vault, 'bo') };
  say(vault, other, ['b1', 'b2']);
  say(vault, place, ['a1', 'a2']);
  const texts: string[] = [];
  let from: Parameters<typeof unreadUtterances>[2] = beginning;
  for (;;) {
    const [next] = unreadUtterances(vault.reader, 'm 1', from, 1);
    if (next === undefined) break;
    texts.push(next.text);
    replaceReading(vault.writer, { utteranceId: next.id, valence: 0, emotion: null, model: 'm 1' }, []);
    from = next;
  }
  expect({
    texts,
    left: countUnread(vault.reader, 'm 1'),
    forNewer: countUnread(vault.reader, 'm 2'),
  }).toEqual({
    texts: ['a1', 'a2', 'b1', 'b2'],
    left: 0,
    forNewer: 4,
  });
});

test('a new reading takes the place of the old one with all its signals', () => {
  const [id = 0] = say(vault, place, ['you never listen']);
  const signal = { kind: 'tactic', label: 'countering', probability: 0.6, start: 0, end: 9 } as const;
  replaceReading(vault.writer, { utteranceId: id, valence: -0.4, emotion: null, model: 'm 1' }, [
    signal,
    signal,
  ]);
  replaceReading(vault.writer, { utteranceId: id, valence: -0.5, emotion: null, model: 'm 2' }, [signal]);
  expect([readingsOf(vault.reader, [id]), signalsOf(vault.reader, [id])]).toEqual([
    [{ utteranceId: id, valence: -0.5, emotion: null, model: 'm 2' }],
    [{ utteranceId: id, ...signal, model: 'm 2', answer: null, isShown: true }],
  ]);
});
