import { array, assert, asyncProperty, dictionary, jsonValue, nat, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonBreak, JsonValue } from '../../../../src/main/sources/shared/jsonScanner.ts';
import { jsonValues } from '../../../../src/main/sources/shared/jsonStream.ts';

async function* inPieces(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceBytes) yield bytes.slice(start, start + pieceBytes);
}

async function read(
  text: string,
  paths: string[],
  pieceBytes = 7,
): Promise<{ values: JsonValue[]; broken: JsonBreak | null }> {
  const values: JsonValue[] = [];
  let broken: JsonBreak | null = null;
  const pieces = inPieces(Buffer.from(text), pieceBytes);
  for await (const piece of jsonValues(pieces, 'utf-8', paths)) {
    values.push(...piece.values);
    ({ broken } = piece);
  }
  return { values, broken };
}

describe('JSON while it streams by', () => {
  it('gives the values at the asked places with their paths and lines', async () => {
    const text =
      '{\n"name": "Ann \\"A\\"",\n"other": [[{"messages": [9]}], "]"],\n"messages": [\n{"id": 1},\n 2.5 ,\nnull]\n}\n';
    const { values, broken } = await read(text, ['$.name', '$.messages.*', '$.none.*']);
    expect(broken).toBeNull();
    expect(values).toEqual([
      { value: 'Ann "A"', path: ['name'], line: 2 },
      { value: { id: 1 }, path: ['messages', 0], line: 5 },
      { value: 2.5, path: ['messages', 1], line: 6 },
      { value: null, path: ['messages', 2], line: 7 },
    ]);
  });

  it('takes any key for a star', async () => {
    const { values } = await read('{"a": {"x": 1, "y": 2}, "b": {"x": 3}, "c": [4], "d": 5}', ['$.*.x']);
    expect(values.map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['a.x', 1],
      ['b.x', 3],
    ]);
  });

  it('gives a number that ends with the file', async () => {
    expect((await read('12345678', ['$'])).values).toEqual([{ value: 12345678, path: [], line: 1 }]);
  });

  it.each([
    ['is cut off in a value', '[1,\n{"a": "b', 2],
    ['is cut off between values', '[1,\n{"a": 2},\n', 3],
    ['has a value that is no JSON', '[1,\n{"a":\nNaN}, 3]', 2],
    ['has a quote too many', '[1,\n{"a": "b"c"}, 3]', 2],
    ['has no comma', '[1\n2]', 2],
    ['has two commas', '[1,\n,2]', 2],
    ['closes what is not open', '[1\n}', 2],
    ['goes on after its end', '[1]\n[2]', 2],
  ])('gives what stood before and the line where a file %s', async (_, text, line) => {
    const { values, broken } = await read(text, ['$.*']);
    expect(values[0]).toEqual({ value: 1, path: [0], line: 1 });
    expect(broken).toEqual({ line });
  });

  it('finds nothing in nothing', async () => {
    expect(await read('\n', ['$.*'])).toEqual({ values: [], broken: null });
  });

  it('agrees with JSON.parse on any list of objects, however it is cut', async () => {
    const lists = array(dictionary(string(), jsonValue()));
    await assert(
      asyncProperty(lists, nat(20), nat(3), async (list, cut, indent) => {
        const { values, broken } = await read(JSON.stringify(list, null, indent), ['$.*.*'], cut + 1);
        expect(broken).toBeNull();
        const parsed: unknown[] = JSON.parse(
          JSON.stringify(list.map((object) => Object.values(object))),
        ).flat();
        expect(values.map(({ value }) => value)).toEqual(parsed);
      }),
    );
  });

  it('gives the whole values before any end of a file', async () => {
    const list = [{ a: 'x\\"y' }, [1, [2]], 'é{', -3.5, true];
    const whole = JSON.stringify(list);
    for (let length = 1; length < whole.length; length++) {
      const { values, broken } = await read(whole.slice(0, length), ['$.*'], 3);
      expect(values.map(({ value }) => value)).toEqual(list.slice(0, values.length));
      expect(broken).toEqual({ line: 1 });
    }
  });
});
