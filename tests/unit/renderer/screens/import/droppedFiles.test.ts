import type { DropItem, FileDropItem } from 'react-aria-components';
import { describe, expect, it } from 'vitest';
import {
  filesOfItems,
  filesOfList,
  isNameEnough,
  nameOfDrop,
} from '../../../../../src/renderer/screens/import/drop/droppedFiles.ts';

function file(name: string): FileDropItem {
  return { kind: 'file', type: '', name, getFile: async () => new File([], name), getText: async () => '' };
}

function folder(name: string, entries: readonly DropItem[]): DropItem {
  async function* getEntries() {
    for (const entry of entries) if (entry.kind !== 'text') yield entry;
  }
  return { kind: 'directory', name, getEntries };
}

describe('what was dropped', () => {
  it('is read to the depths of its folders, each file with its place', async () => {
    const items = [file('a.txt'), folder('phone', [file('b.txt'), folder('media', [file('c.opus')])])];
    const paths = (await filesOfItems(items)).map(({ path }) => path);
    expect(paths).toEqual(['a.txt', 'phone/b.txt', 'phone/media/c.opus']);
  });

  it('does not hold what systems leave in folders', async () => {
    const items = [folder('phone', [file('.DS_Store'), file('._b.txt'), file('Thumbs.db'), file('b.txt')])];
    expect((await filesOfItems(items)).map(({ path }) => path)).toEqual(['phone/b.txt']);
  });

  it('is called by its only file or folder, else by how many there are', () => {
    const files = filesOfList([new File([], 'a.txt'), new File([], 'b.txt')]);
    expect(nameOfDrop(files)).toBe('2 files');
    expect(nameOfDrop(files.slice(0, 1))).toBe('a.txt');
    expect(nameOfDrop(files.map(({ file: one, path }) => ({ file: one, path: `phone/${path}` })))).toBe(
      'phone',
    );
  });
});

describe('only the name is sent', () => {
  it.each([
    ['phone/IMG_1.jpg', 2, true],
    ['phone/VID-1.mp4', 2, true],
    ['audioclip-17.mp4', 2, false],
    ['PTT-1.opus', 2, false],
    ['chat.txt', 2, false],
    ['film.mp4', 1, false],
  ])('of %s among %i: %s', (path, count, isEnough) => {
    expect(isNameEnough(path, count)).toBe(isEnough);
  });
});
