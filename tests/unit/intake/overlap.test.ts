import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importInto, openWorld } from './world.ts';

interface Line {
  minute: number;
  name: string;
  text: string;
}

const line = fc.record({
  gap: fc.integer({ min: 0, max: 3 }),
  name: fc.constantFrom('Ann', 'Ole'),
  text: fc.constantFrom('ok', 'ok', 'yes', 'see you', '<Media omitted>'),
});

/** A chat in which equal messages in one minute are common. */
const chat = fc.array(line, { minLength: 1, maxLength: 60 }).map((lines) => {
  let minute = 0;
  return lines.map(({ gap, name, text }): Line => ({ minute: (minute += gap), name, text }));
});

function written(lines: Line[], isIos: boolean): string {
  return lines
    .map(({ minute, name, text }) => {
      const time = `${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
      const said = isIos && text === '<Media omitted>' ? '\u200eimage omitted' : text;
      return isIos ? `[18/03/22, ${time}:30] ${name}: ${said}\r\n` : `18/03/22, ${time} - ${name}: ${text}\n`;
    })
    .join('');
}

/** Exports of one chat: stretches of whole minutes that together cover it, in any order and of either kind of phone. */
const exportsOf = (lines: Line[]) =>
  fc
    .array(fc.tuple(fc.nat(180), fc.nat(180), fc.boolean()), { maxLength: 4 })
    .map((stretches) =>
      stretches.map(([a, b, isIos]) => ({ from: Math.min(a, b), to: Math.max(a, b), isIos })),
    )
    .chain((stretches) =>
      fc.shuffledSubarray([...stretches, ...covering(lines)], {
        minLength: stretches.length + covering(lines).length,
      }),
    )
    .map((stretches) =>
      stretches
        .map(({ from, to, isIos }) =>
          written(
            lines.filter(({ minute }) => minute >= from && minute <= to),
            isIos,
          ),
        )
        .filter((content) => content !== ''),
    );

function covering(lines: Line[]): { from: number; to: number; isIos: boolean }[] {
  const middle = Math.floor((lines.at(-1)?.minute ?? 0) / 2);
  return [
    { from: 0, to: middle + 1, isIos: false },
    { from: middle, to: Number.MAX_SAFE_INTEGER, isIos: true },
  ];
}

/** Whether the two stretches that cover the chat have words in common, not only a picture. */
function sharesWords(lines: Line[]): boolean {
  const middle = Math.floor((lines.at(-1)?.minute ?? 0) / 2);
  return lines.some(
    ({ minute, text }) => minute >= middle && minute <= middle + 1 && text !== '<Media omitted>',
  );
}

test('overlapping exports in any order give exactly their union', async () => {
  const cases = chat.chain((lines) => fc.tuple(fc.constant(lines), exportsOf(lines)));
  await fc.assert(
    fc.asyncProperty(cases, async ([lines, exports]) => {
      // By pictures alone, which tell no words, no chat is known again.
      fc.pre(exports.every((content) => /: (?:ok|yes|see you)/.test(content)) && sharesWords(lines));
      const world = openWorld();
      try {
        for (const content of exports) await importInto(world.vault, content);
        const sql = `SELECT at_milliseconds / 60000 AS minute, name, text FROM utterance
          JOIN person ON person.id = person_id ORDER BY minute, name, text`;
        const first = Date.UTC(2022, 2, 18, 10) / 60_000;
        const expected = lines
          .map(({ minute, name, text }) => ({
            minute: first + minute,
            name,
            text: text === '<Media omitted>' ? '' : text,
          }))
          .toSorted(
            (left, right) =>
              left.minute - right.minute || compare(left.name, right.name) || compare(left.text, right.text),
          );
        expect(world.rows(sql)).toEqual(expected);
      } finally {
        world.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a stretch in which only one spoke joins the whole chat, however short it is', async () => {
  const world = openWorld();
  const start = '18/03/22, 10:02 - Ann: ok\n';
  const whole = `${start}18/03/22, 10:03 - Ann: ok\n18/03/22, 10:03 - Ole: see you\n`;
  for (const content of [start, whole]) await importInto(world.vault, content);
  const counts =
    'SELECT count(DISTINCT conversation_id) AS conversations, count(*) AS utterances FROM utterance';
  expect(world.rows(counts)).toEqual([{ conversations: 1, utterances: 3 }]);
  world.close();
});

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
