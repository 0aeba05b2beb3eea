import { expect, test } from 'vitest';
import { describeFilter, filterOf, RecordFilter, type ChatFilter } from '../../../src/main/intake/filter.ts';
import type { ConversationRecord, MessageRecord, SourceRecord } from '../../../src/main/sources/source.ts';

const everything: ChatFilter = { fromMilliseconds: null, untilMilliseconds: null, peopleKeys: null };

function conversation(ref: string, kind: 'direct' | 'group', people: string[] = []): ConversationRecord {
  const speakers = people.map((key) => ({ key, name: key }));
  return { type: 'conversation', ref, service: 'x', key: null, kind, title: ref, people: speakers };
}

function said(ref: string, name: string | null, atMilliseconds: number): MessageRecord {
  const sender = name === null ? null : { key: name, name };
  const kind = name === null ? 'notice' : 'text';
  return {
    type: 'message',
    conversation: ref,
    sender,
    kind,
    atMilliseconds,
    text: `${atMilliseconds}`,
    messageId: null,
    line: 1,
  };
}

const records: SourceRecord[] = [
  conversation('Ole', 'direct'),
  said('Ole', 'Ann', 1),
  said('Ole', null, 2),
  said('Ole', 'Ole', 3),
  conversation('Mika', 'direct', ['Ann', 'Mika']),
  said('Mika', 'Ann', 4),
  conversation('Choir', 'group', ['Ann', 'Ole', 'Mika', 'Bo']),
  said('Choir', 'Mika', 5),
  said('Choir', null, 6),
  said('Choir', 'Ole', 7),
  said('Choir', 'Ann', 8),
];

/** What passes, as `Ole 1` for a message and `[Ole: people]` for a conversation; and how many were left out. */
function passing(filter: Partial<ChatFilter>): [string[], number] {
  const made = new RecordFilter({ ...everything, ...filter }, 'ann');
  if (made.needsLearning) for (const record of records) made.learn(record);
  const passed = records.flatMap((record) => made.pass(record));
  const words = passed.map((record) => {
    if (record.type === 'message') return `${record.sender?.name ?? '-'} ${record.atMilliseconds}`;
    if (record.type !== 'conversation') return record.type;
    return `[${record.ref}: ${record.people?.map(({ name }) => name).join(' ') ?? ''}]`;
  });
  return [words, made.leftOut];
}

test('days are counted from the first to the last moment, and empty conversations do not come', () => {
  expect(passing({ fromMilliseconds: 3, untilMilliseconds: 4 })).toEqual([
    ['[Ole: ]', 'Ole 3', '[Mika: Ann Mika]', 'Ann 4'],
    4,
  ]);
});

test('of a person come the direct chats whole, and of groups what they and the owner say', () => {
  expect(passing({ peopleKeys: ['Ole'] })).toEqual([
    ['[Ole: ]', 'Ann 1', '- 2', 'Ole 3', '[Choir: Ann Ole]', 'Ole 7', 'Ann 8'],
    2,
  ]);
});

test('the owner, who is in all of them, chooses none', () => {
  expect(passing({ peopleKeys: ['Ann'] })).toEqual([['[Choir: Ann]', 'Ann 8'], 5]);
});

test('choices that leave nothing out are none, and the same ones read the same', () => {
  expect(filterOf(everything)).toBeNull();
  expect(describeFilter(null)).toBeNull();
  const [one, other] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((peopleKeys) => describeFilter({ ...everything, peopleKeys }));
  expect(one).toBe(other);
});
