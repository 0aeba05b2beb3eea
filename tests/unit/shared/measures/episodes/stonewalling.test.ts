import { describe, expect, it } from 'vitest';
import { stonewallingIn, type ChatTurn } from '../../../../../src/shared/measures/episodes/stonewalling.ts';

const hour = 3_600_000;
const plain = { words: 5, raisesConcern: false, asks: false, announcesPause: false };
const concern = { ...plain, raisesConcern: true };
const question = { ...plain, asks: true };

/** Thirty exchanges with an answer within `answerHours`, then what is told, by hours. */
function chat(answerHours: number, told: readonly [number, boolean, Partial<ChatTurn>][]): ChatTurn[] {
  const before = Array.from({ length: 30 }, (_, index): [number, boolean, Partial<ChatTurn>][] => [
    [(index - 40) * 100, true, plain],
    [(index - 40) * 100 + answerHours, false, plain],
  ]).flat();
  return [...before, ...told].map(([at, isOwner, turn], utteranceId) => ({
    ...plain,
    ...turn,
    utteranceId,
    isOwner,
    atMilliseconds: at * hour,
  }));
}

const kinds = (turns: ChatTurn[]) => stonewallingIn(turns).episodes.map(({ kind }) => kind);

describe('silence', () => {
  it('counts where a concern and another question waited longer than twelve hours and than usual', () => {
    const told = chat(1, [
      [0, true, concern],
      [2, true, question],
      [20, false, plain],
    ]);
    expect(stonewallingIn(told).episodes).toMatchObject([
      { kind: 'silence', utteranceIds: [60, 61, 62], silentHours: 20 },
    ]);
  });

  it('does not count where such waiting is usual for this person', () => {
    expect(
      kinds(
        chat(30, [
          [0, true, concern],
          [2, true, question],
          [25, false, plain],
        ]),
      ),
    ).toEqual([]);
  });

  it('does not count after a pause that was announced', () => {
    expect(
      kinds(
        chat(1, [
          [-2, true, plain],
          [-1, false, { ...plain, announcesPause: true }],
          [0, true, concern],
          [2, true, concern],
          [20, false, plain],
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    ['questions without a concern', [question, question]],
    ['a single message', [concern]],
  ])('does not count for %s', (_, asked) => {
    const told = asked.map((turn, index): [number, boolean, Partial<ChatTurn>] => [index, true, turn]);
    expect(kinds(chat(1, [...told, [30, false, plain]]))).toEqual([]);
  });

  it('does not count where the data end, or where too few answers tell what is usual', () => {
    const open = chat(1, [
      [0, true, concern],
      [2, true, concern],
    ]);
    expect(kinds(open)).toEqual([]);
    expect(
      kinds([...open.slice(40), { ...plain, utteranceId: 99, isOwner: false, atMilliseconds: 99 * hour }]),
    ).toEqual([]);
  });
});

describe('short answers', () => {
  const short = { ...plain, words: 1 };
  const answers = (...own: Partial<ChatTurn>[]) =>
    own.flatMap((turn, index): [number, boolean, Partial<ChatTurn>][] => [
      [index / 10, true, turn],
      [index / 10 + 0.01, false, short],
    ]);

  it('count where three in a row follow a concern', () => {
    expect(kinds(chat(1, answers(question, concern, question, concern)))).toEqual(['short answers']);
  });

  it('do not count for everyday questions, for two of them, or for pictures without words', () => {
    expect(kinds(chat(1, answers(question, question, question)))).toEqual([]);
    expect(kinds(chat(1, answers(concern, concern)))).toEqual([]);
    expect(kinds(chat(1, answers(concern, concern, concern)).map((turn) => ({ ...turn, words: 0 })))).toEqual(
      [],
    );
  });
});
