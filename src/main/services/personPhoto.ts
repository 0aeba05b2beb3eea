/** The picture of a person: a small JPEG the screen made anew from the owner's file, kept in the vault only. */
import { EvenkeelError } from '../../shared/errors.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findPerson } from '../vault/repositories/people.ts';
import { deletePhotos, findPhoto, insertPhoto, listPhotos } from '../vault/repositories/personPhotos.ts';

const mostBytes = 131_072;
const jpegStart = [0xff, 0xd8, 0xff] as const;

/** As base64; null where there is none. */
function photo(reader: Readable, { personId }: { personId: number }): string | null {
  const image = findPhoto(reader, personId);
  return image === undefined ? null : Buffer.from(image).toString('base64');
}

/** Everybody who has a picture, with it as base64. */
function photos(reader: Readable): { personId: number; jpeg: string }[] {
  return listPhotos(reader).map(({ personId, image }) => ({
    personId,
    jpeg: Buffer.from(image).toString('base64'),
  }));
}

/** Takes the place of earlier ones; null takes the picture away. Throws `not-found`; `input-invalid` for no small JPEG. */
function setPhoto(writer: Writable, { personId, jpeg }: { personId: number; jpeg: string | null }): null {
  if (findPerson(writer, personId) === undefined) throw new EvenkeelError('not-found');
  deletePhotos(writer, personId);
  if (jpeg === null) return null;
  const image = Buffer.from(jpeg, 'base64');
  const isJpeg = jpegStart.every((byte, place) => image[place] === byte);
  if (!isJpeg || image.length > mostBytes) throw new EvenkeelError('input-invalid');
  insertPhoto(writer, personId, image);
  return null;
}

export const personPhotoCalls = {
  'people.photo': reads(photo),
  'people.photos': reads(photos),
  'people.setPhoto': writes(setPhoto),
};
