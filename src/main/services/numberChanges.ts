import { normaliseAddress } from '../../shared/addresses.ts';

/** Words by which WhatsApp tells of a changed number in its large languages; a notice with one of them is looked into. */
export const numberChangeWords = [
  'changed',
  'gewechselt',
  'geändert',
  'cambió',
  'cambiado',
  'changé',
  'mudou',
  'alterou',
  'cambiato',
  'gewijzigd',
  'veranderd',
  'сменил',
  'сменила',
  'изменил',
  'değiştirdi',
  'zmienił',
  'zmieniła',
];

const number = /\+\d[\d\s().-]{6,}\d/g;

/** The old and the new number of a notice such as “+49 170 1234567 changed to +49 171 7654321”; null without two. */
export function numberChangeIn(notice: string): { from: string; to: string } | null {
  const plain = notice.normalize('NFKC').replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const [from, to, third] = plain.replaceAll(/[\u2010-\u2015]/g, '-').match(number) ?? [];
  if (from === undefined || to === undefined || third !== undefined) return null;
  return { from: normaliseAddress(from, null), to: normaliseAddress(to, null) };
}
