import { assert, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange, serveRange } from '../../../src/main/doors/range.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
const file = {
  mediaType: 'audio/ogg',
  sizeBytes: bytes.length,
  stream: (start: number, end: number) => new Blob([bytes.slice(start, end)]).stream(),
};

function ask(range: string | null): Response {
  return serveRange(file, new Request('http://x/', range === null ? {} : { headers: { range } }));
}

describe('serving a recording', () => {
  it('gives the whole without a range', async () => {
    const response = ask(null);
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '100']);
    expect((await response.bytes()).length).toBe(100);
  });

  it.each([
    ['bytes=0-9', 'bytes 0-9/100', 0, 10],
    ['bytes=90-', 'bytes 90-99/100', 90, 100],
    ['bytes=-5', 'bytes 95-99/100', 95, 100],
    ['bytes=95-400', 'bytes 95-99/100', 95, 100],
  ])('answers %s with 206 and exactly those bytes', async (range, contentRange, start, end) => {
    const response = ask(range);
    expect([response.status, response.headers.get('content-range')]).toEqual([206, contentRange]);
    expect(await response.bytes()).toEqual(bytes.slice(start, end));
  });

  it('answers a range beyond the end with 416', () => {
    expect([ask('bytes=100-').status, ask('bytes=100-').headers.get('content-range')]).toEqual([
      416,
      'bytes */100',
    ]);
  });

  it('ignores forms it does not serve', () => {
    expect(['bytes=5-2', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-'].map((range) => ask(range).status)).toEqual([
      200, 200, 200, 200,
    ]);
  });

  it('never leaves the file', () => {
    assert(
      property(string(), nat(1000), (tail, size) => {
        const range = parseRange(`bytes=${tail}`, size);
        return (
          range === null ||
          range === 'outside' ||
          (range.start >= 0 && range.start < range.end && range.end <= size)
        );
      }),
    );
  });
});
