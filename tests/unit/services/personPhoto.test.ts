import { afterEach, beforeEach, expect, test } from 'vitest';
import { personPhotoCalls } from '../../../src/main/services/personPhoto.ts';
import { samePersonCalls } from '../../../src/main/services/samePerson.ts';
import { openPeopleWorld } from './peopleWorld.ts';

let world: ReturnType<typeof openPeopleWorld>;
let ann: number;

beforeEach(() => {
  world = openPeopleWorld();
  ann = world.person('Ann');
});
afterEach(() => world.close());

const jpegOf = (length: number) => {
  const bytes = Buffer.alloc(length, 7);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes.toString('base64');
};
const photo = (personId: number) => personPhotoCalls['people.photo'](world.vault, { personId });
const setPhoto = (personId: number, jpeg: string | null) =>
  personPhotoCalls['people.setPhoto'](world.vault, { personId, jpeg });

test('the last picture is kept, and none once it is taken away', () => {
  setPhoto(ann, jpegOf(40));
  setPhoto(ann, jpegOf(50));
  expect(photo(ann)).toBe(jpegOf(50));
  expect(world.rows('SELECT count(*) AS photos FROM person_photo')).toEqual([{ photos: 1 }]);
  setPhoto(ann, null);
  expect(photo(ann)).toBeNull();
});

test('only a small JPEG is kept, and what was there stays where it is none', () => {
  setPhoto(ann, jpegOf(40));
  for (const wrong of [Buffer.from('<svg/>').toString('base64'), jpegOf(131_073)]) {
    expect(() => setPhoto(ann, wrong)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  }
  expect(photo(ann)).toBe(jpegOf(40));
});

test('a picture goes along with a merge, and back', () => {
  const ole = world.person('Ole');
  setPhoto(ole, jpegOf(60));
  const pair = { personId: ann, otherPersonId: ole, atMilliseconds: 0 };
  const { mergeId } = samePersonCalls['people.merge'](world.vault, pair);
  expect(photo(ann)).toBe(jpegOf(60));
  const { personId } = samePersonCalls['people.undoMerge'](world.vault, { mergeId });
  expect([photo(ann), photo(personId)]).toEqual([null, jpegOf(60)]);
});

test('all pictures are those of who has one, the last of each', () => {
  const ole = world.person('Ole');
  world.person('Mika');
  setPhoto(ann, jpegOf(40));
  setPhoto(ole, jpegOf(50));
  setPhoto(ann, jpegOf(60));
  expect(personPhotoCalls['people.photos'](world.vault, {})).toEqual([
    { personId: ann, jpeg: jpegOf(60) },
    { personId: ole, jpeg: jpegOf(50) },
  ]);
});
