import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { setFile, type SetFile } from '../../../src/main/files/fileSet.ts';
import { streamPieces } from '../../../src/main/files/byteFile.ts';
import {
  markupElements,
  markupFragment,
  type MarkupMode,
  type MarkupPiece,
} from '../../../src/main/sources/shared/markup.ts';
import {
  hasClass,
  findElement,
  textOf,
  type MarkupElement,
} from '../../../src/main/sources/shared/markupTree.ts';
import { memoryFile } from './memoryFile.ts';

type Read = Pick<MarkupPiece, 'elements' | 'broken'>;

async function read(
  content: string | Uint8Array,
  mode: MarkupMode,
  isWanted: (element: MarkupElement) => boolean,
): Promise<Read> {
  return readFile(setFile(memoryFile(content)), mode, isWanted);
}

async function readFile(
  file: SetFile,
  mode: MarkupMode,
  isWanted: (element: MarkupElement) => boolean,
): Promise<Read> {
  const elements: MarkupElement[] = [];
  let broken: MarkupPiece['broken'] = null;
  for await (const piece of markupElements(file, mode, isWanted)) {
    elements.push(...piece.elements);
    broken = piece.broken;
  }
  return { elements, broken };
}

const isMessage = (element: MarkupElement): boolean => element.name === 'sms';
const bodies = ({ elements }: Read): (string | undefined)[] =>
  elements.map(({ attributes }) => attributes['body']);

test('wanted elements come whole, with the line they start in', async () => {
  const page =
    '<html>\n<div class="a b">\n <p>One<p>Two <i>x</i></div><div>no</div>\n<div\n class="b">3</div>';
  const { elements, broken } = await read(page, 'html', (element) => hasClass(element, 'b'));
  expect(elements.map((element) => [element.line, textOf(element)])).toEqual([
    [2, 'One\nTwo x'],
    [4, '3'],
  ]);
  expect(broken).toBeNull();
});

test('halves of an emoji written as two numbers are joined, wherever the file is cut into pieces', async () => {
  for (const padding of [0, 16_340, 16_350, 16_360, 16_370]) {
    const filler = 'x'.repeat(padding);
    const xml = `<smses><sms body="${filler}&#8205;&#55357;&#56832;&#xD83D;&#xDE00; &amp; &#10;z"/></smses>`;
    expect(bodies(await read(xml, 'xml', isMessage))).toEqual([`${filler}\u200d😀😀 & \nz`]);
  }
});

test('however a file is cut into pieces, the same is read', async () => {
  const xml =
    '<smses>\n<sms body="&#55357;&#56832;&#55358;&#56596; é &lt;b&gt;" /> <sms body=\'"\'>ä</sms></smses>';
  const whole = await read(xml, 'xml', isMessage);
  const bytes = Buffer.from(xml);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (length) => {
      const cut = setFile({
        ...memoryFile(xml),
        stream: () => streamPieces(async (start) => bytes.subarray(start, start + length), 0, bytes.length),
      });
      expect(await readFile(cut, 'xml', isMessage)).toEqual(whole);
    }),
  );
});

test('entities of the file itself are not expanded, forbidden characters do no harm', async () => {
  const xml =
    '<!DOCTYPE smses [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>' +
    '<smses><sms body="&a;&b;"/><sms body="1&#11;2\u00013&#56832;"/></smses>';
  expect(bodies(await read(xml, 'xml', isMessage))).toEqual(['&a;&b;', '1\v2\u00013\u{fffd}']);
});

test('UTF-16 and Latin-1 are read', async () => {
  const xml = '<smses><sms body="Grüße"/></smses>';
  expect(bodies(await read(Buffer.from(`\u{feff}${xml}`, 'utf16le'), 'xml', isMessage))).toEqual(['Grüße']);
  expect(bodies(await read(Buffer.from(xml, 'latin1'), 'xml', isMessage))).toEqual(['Grüße']);
});

test('a file that breaks off gives what stood before, and where', async () => {
  const whole = '<smses>\n<sms body="a"/>\n<sms body="b"><part/></sms>\n</smses>';
  expect((await read(whole, 'xml', isMessage)).broken).toBeNull();
  const inTag = await read(whole.slice(0, 37), 'xml', isMessage);
  expect([bodies(inTag), inTag.broken]).toEqual([['a'], { line: 3 }]);
  const inElement = await read(whole.slice(0, 45), 'xml', isMessage);
  expect(inElement.elements.map(({ isCut }) => isCut)).toEqual([false, true]);
});

test('of a value of many megabytes the beginning is kept, and what follows it is read', async () => {
  const xml = `<smses><sms data="${'A'.repeat(9 << 20)}" body="a"/><sms body="b"/></smses>`;
  const { elements } = await read(xml, 'xml', isMessage);
  expect(elements.map(({ attributes, isCut }) => [attributes['body'], isCut])).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(elements[0]?.attributes['data']?.length).toBeLessThan(1 << 20);
});

test('depth without end is refused', async () => {
  const { broken } = await read('<a>'.repeat(1_000_000), 'xml', isMessage);
  expect(broken).toEqual({ line: 1 });
  expect(textOf(markupFragment(`hi${'<b>'.repeat(1_000_000)}`))).toBe('hi');
});

test.each([
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
  ['<p>a\n  b </p>\n<p>c&nbsp;&laquo;d&raquo;</p><script>x</script>', 'a b\nc\u00a0«d»'],
  ['x <b> y</b><img src=q>&#55357;&#56832;', 'x y😀'],
])('the text of %s is what a person reads', (html, text) => {
  expect(textOf(markupFragment(html))).toBe(text);
});

test('spaces can be kept, parts left out and found', () => {
  const root = markupFragment('<blockquote>old</blockquote><p>a  b\n c</p>');
  expect(textOf(root, { keepSpaces: true, isSkipped: ({ name }) => name === 'blockquote' })).toBe('a  b\n c');
  expect(findElement(root, ({ name }) => name === 'p')?.line).toBe(1);
});
