/** Exports of one chat, made at different times by different phones and apps, in any order. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourcesCalls } from '../../../src/main/services/sources.ts';
import { toUtterances } from '../../../src/main/services/utteranceViews.ts';
import type { MessageRecord, SourceRecord } from '../../../src/main/sources/source.ts';
import { findUtterances } from '../../../src/main/vault/repositories/utterances.ts';
import { importRecords, openWorld } from './world.ts';

type World = ReturnType<typeof openWorld>;

interface Said {
  minute: number;
  who: number;
  text: string;
  /** How many messages there were when it was changed, or taken back; never where that is none. */
  editedAt: number;
  deletedAt: number;
}

interface Export {
  /** Made when there were so many messages; tells from the first one of a minute on. */
  until: number;
  from: number;
  phone: 0 | 1;
  form: 'minutes' | 'seconds' | 'ids';
  batchMessages: number;
}

const never = Number.POSITIVE_INFINITY;
const names = [
  ['Ann', 'Ole', 'Kim'],
  ['Ann B.', 'Ole H.', 'Kim 🌸'],
];
const start = Date.UTC(2022, 2, 18, 10);

const opening: Said[] = ['hello', 'hi there', 'how was it', 'good', 'tell me', 'later', 'now', 'see you'].map(
  (text, index) => ({ minute: index, who: index % 3, text, editedAt: never, deletedAt: never }),
);

const said = fc.record({
  gap: fc.integer({ min: 0, max: 2 }),
  who: fc.nat(2),
  text: fc.constantFrom('ok', 'ok', 'yes', 'no', 'see you'),
  edited: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 4 }),
  deleted: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 6 }),
});

const histories = (people: number) =>
  fc.array(said, { minLength: 3, maxLength: 25 }).map((later) => {
    let minute = 8;
    let changedIn = 0;
    const all = [...opening];
    for (const { gap, who, text, edited, deleted } of later) {
      minute += gap;
      // Which of two that changed in one minute became which, nothing but ids could tell either.
      const isChanged = edited !== null || deleted !== null;
      if (isChanged && changedIn === minute) minute += 1;
      if (isChanged) changedIn = minute;
      const [editedAt, deletedAt] = [edited, deleted].map((wait) =>
        wait === null ? never : all.length + 1 + wait,
      );
      // Of equal words said twice in one minute nothing but ids could tell which was taken back.
      const own = edited === null && deleted === null ? text : `said ${all.length}`;
      all.push({ minute, who, text: own, editedAt: editedAt ?? never, deletedAt: deletedAt ?? never });
    }
    return all.map((one) => ({ ...one, who: one.who % people }));
  });

const forms = fc.constantFrom('minutes' as const, 'seconds' as const, 'ids' as const);
const batches = fc.constantFrom(7, 50);

/** All tell the opening, or much of it: without words in common nothing shows who is who. */
const exportsOf = (history: Said[]) => {
  const until = fc.integer({ min: opening.length, max: history.length });
  const phones = fc.constantFrom(0 as const, 1 as const);
  const any = fc.record({
    until,
    from: fc.constantFrom(0, 0, 2, 3),
    phone: phones,
    form: forms,
    batchMessages: batches,
  });
  const whole = (phone: 0 | 1) =>
    fc.record({
      until,
      from: fc.constant(0),
      phone: fc.constant(phone),
      form: forms,
      batchMessages: batches,
    });
  return fc.tuple(fc.array(any, { maxLength: 3 }), whole(0), whole(1)).chain(([some, first, second]) => {
    const all: Export[] = [...some, first, second];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
};

function textAt({ text, editedAt, deletedAt }: Said, index: number, until: number) {
  if (deletedAt <= until) return { text: '', isDeleted: true, isEdited: false };
  return editedAt <= until
    ? { text: `changed ${index}`, isDeleted: false, isEdited: true }
    : { text, isDeleted: false, isEdited: false };
}

function told(history: Said[], { from, until }: Export): { one: Said; index: number }[] {
  return history
    .slice(0, until)
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.minute >= from);
}

function recordsOf(history: Said[], made: Export, kind: 'direct' | 'group'): SourceRecord[] {
  const { phone, form, until } = made;
  const title = kind === 'group' ? ['Sea', 'Sea trip'][phone] : names[phone]?.[1 - phone];
  const messages = told(history, made).map(({ one, index }, line): MessageRecord => {
    const { text, isDeleted, isEdited } = textAt(one, index, until);
    const name = names[phone]?.[one.who] ?? '';
    return {
      type: 'message',
      conversation: 'chat',
      sender: { key: name, name },
      kind: 'text',
      atMilliseconds: start + one.minute * 60_000 + (form === 'minutes' ? 0 : (index % 60) * 1000),
      text,
      messageId: form === 'ids' ? `m${index}` : null,
      line: line + 1,
      ...(isDeleted ? { isDeleted } : {}),
      ...(isEdited ? { edited: { earlierTexts: [] } } : {}),
    };
  });
  const people = [...new Set(messages.map(({ sender }) => sender?.name ?? ''))].map((name) => ({
    key: name,
    name,
  }));
  const conversation = { ref: 'chat', service: 'whatsapp', key: null, kind, title: title ?? '', people };
  return [{ type: 'conversation', ...conversation }, ...messages];
}

/** What the vault is to hold after these exports: of each message the latest that was told, and what came before. */
function expected(history: Said[], exports: readonly Export[]) {
  const lines = history.flatMap((one, index) => {
    const tellings = exports
      .filter((made) => told(history, made).some((entry) => entry.index === index))
      .map(({ until }) => textAt(one, index, until))
      .toSorted((left, right) => Number(left.isEdited) - Number(right.isEdited));
    if (tellings.length === 0) return [];
    const texts = [...new Set(tellings.filter(({ isDeleted }) => !isDeleted).map(({ text }) => text))];
    return [
      [
        one.minute,
        one.who,
        texts.at(-1) ?? '',
        texts.slice(0, -1).join(),
        tellings.some(({ isEdited }) => isEdited),
        tellings.some(({ isDeleted }) => isDeleted),
      ].join(' | '),
    ];
  });
  return lines.toSorted();
}

function held({ vault, rows }: World): string[] {
  const ids = rows('SELECT id FROM utterance').map(({ id }) => Number(id));
  return toUtterances(vault.reader, findUtterances(vault.reader, ids))
    .map(({ atMilliseconds, personName, text, earlierTexts, isEdited, deletedLater }) => {
      const who = names.flatMap((some) => some.indexOf(personName ?? '')).find((place) => place >= 0);
      const minute = Math.floor((atMilliseconds - start) / 60_000);
      return [minute, who, text, earlierTexts.join(), isEdited, deletedLater].join(' | ');
    })
    .toSorted();
}

function searchIsWhole({ rows }: World): boolean {
  return (
    rows("SELECT count(*) AS n FROM utterance_search WHERE utterance_search MATCH 'hello'")[0]?.['n'] ===
    rows("SELECT count(*) AS n FROM utterance WHERE text = 'hello'")[0]?.['n']
  );
}

function check(kind: 'direct' | 'group', people: number): void {
  const cases = histories(people).chain((history) =>
    fc.tuple(fc.constant(history), exportsOf(history), fc.infiniteStream(fc.nat())),
  );
  fc.assert(
    fc.property(cases, ([history, exports, picks]) => {
      const world = openWorld();
      try {
        const sources = exports.map((made, index) => {
          const records = recordsOf(history, made, kind);
          const outcome = importRecords(world.vault, records, {
            ownerName: null,
            batchMessages: made.batchMessages,
            sha256: String(index),
          });
          const { added = 0, duplicates = 0, sourceId = 0 } = outcome ?? {};
          expect(added + duplicates).toBe(records.length - 1);
          return { made, sourceId };
        });
        expect(held(world)).toEqual(expected(history, exports));
        expect(world.rows('SELECT count(*) AS n FROM conversation')).toEqual([{ n: 1 }]);
        while (sources.length > 0) {
          const [gone] = sources.splice((picks.next().value ?? 0) % sources.length, 1);
          sourcesCalls['sources.remove'](world.vault, { sourceId: gone?.sourceId ?? 0 });
          expect(held(world)).toEqual(
            expected(
              history,
              sources.map(({ made }) => made),
            ),
          );
          expect(searchIsWhole(world)).toBe(true);
        }
      } finally {
        world.close();
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
}

test('exports of a direct chat by both its phones, in any order, give one chat', () => {
  check('direct', 2);
}, 240_000);

test('exports of a group under two names, in any order, give one group', () => {
  check('group', 3);
}, 240_000);
