import { expect, test } from 'vitest';
import { fileAt, fileIn, oncePerSet } from '../../../../src/main/sources/shared/setIndex.ts';
import { setPathFinder } from '../../../../src/main/sources/shared/setPaths.ts';
import { memorySet } from '../memoryFile.ts';

test('a file is found by its path, however its accents are written', () => {
  const set = memorySet({ 'a/Zoe\u0308.json': '', 'b.json': '' });
  expect(fileAt(set, 'a/Zo\u00eb.json')?.path).toBe('a/Zoe\u0308.json');
  expect(fileIn(set, '', 'b.json')?.path).toBe('b.json');
  expect(fileIn(set, 'a', 'b.json')).toBeUndefined();
});

test('what is found out about a set is found out once, for each set anew', () => {
  const [first, second] = [memorySet({ a: '' }), memorySet({ b: '', c: '' })];
  let times = 0;
  const names = oncePerSet(({ files }) => {
    times += 1;
    return files.map(({ name }) => name);
  });
  expect([names(first), names(first), names(second)]).toEqual([['a'], ['a'], ['b', 'c']]);
  expect(times).toBe(2);
});

test('of several files that a reference fits, the one beside, else the nearest is taken', () => {
  const paths = ['one/chat/photos/cat.jpg', 'two/chat/photos/cat.jpg', 'two/cat.jpg'];
  const find = setPathFinder(memorySet(Object.fromEntries(paths.map((path) => [path, '']))));
  expect(find('photos/cat.jpg', 'two/chat/page.json')).toBe('two/chat/photos/cat.jpg');
  expect(find('chat/photos/cat.jpg', 'one/other/page.json')).toBe('one/chat/photos/cat.jpg');
  expect(find('cat.jpg', 'two/chat/page.json')).toBe('two/chat/photos/cat.jpg');
  expect(find('cat.jpg', 'two/page.json')).toBe('two/cat.jpg');
  expect(find('https://example.org/cat.jpg', 'two/page.json')).toBeNull();
  expect(find('dog.jpg', 'two/page.json')).toBeNull();
});
