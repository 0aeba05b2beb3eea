import { withoutMarks } from '../../../shared/directionMarks.ts';

const wideSpaces = /[\s\u00a0\u2007\u2009\u202f]+/g;

/** A name as people would compare it: no marks, one kind of space, composed letters. */
export function cleanName(name: string): string {
  return withoutMarks(name).replace(wideSpaces, ' ').trim().normalize('NFC');
}

/** The zero of each decimal script seen in exports: Arabic, Persian, Indic, Thai, Burmese, Khmer, full width. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0x1040, 0x17e0, 0xff10,
];

/** The ASCII digit for a decimal digit of any such script, or null. */
export function asciiDigit(code: number): string | null {
  if (code < 0x660) return null;
  for (const zero of zeros) {
    if (code >= zero && code <= zero + 9) return String.fromCharCode(48 + code - zero);
  }
  return null;
}
