import type { Tie } from '../../../shared/model/ties.ts';

export const tieColumns = ['name', 'contact', 'tone', 'talks', 'last'] as const;
export type TieColumn = (typeof tieColumns)[number];

export interface TieOrder {
  readonly column: TieColumn;
  readonly direction: 'ascending' | 'descending';
}

/** What a column sorts by; nothing known sorts below everything known. */
const keys: Record<Exclude<TieColumn, 'name'>, (tie: Tie) => number> = {
  contact: (tie) => tie.contact.value,
  tone: (tie) => tie.warmth?.value ?? -2,
  talks: (tie) => tie.interactions,
  last: (tie) => tie.lastMilliseconds ?? 0,
};

/** The ties in the order of a column; equal ones by name, so that the order never jumps. */
export function sortTies(ties: readonly Tie[], { column, direction }: TieOrder): Tie[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return ties.toSorted((left, right) => {
    const byName = left.name.localeCompare(right.name);
    if (column === 'name') return sign * byName;
    return sign * (keys[column](left) - keys[column](right)) || byName;
  });
}

/** The order after a click on a column's head: turned round, or that column's most useful first. */
export function nextOrder(order: TieOrder, column: TieColumn): TieOrder {
  if (order.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: column === 'name' ? 'ascending' : 'descending' };
}
