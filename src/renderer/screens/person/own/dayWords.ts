import { formatDate } from '../../../design/format.ts';

/** "4 Mar 2026" for "2026-03-04". */
export function dayWords(day: string): string {
  return formatDate(Date.parse(`${day}T12:00:00Z`), 'UTC');
}
