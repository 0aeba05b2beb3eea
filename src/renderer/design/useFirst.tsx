import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { formatCount } from './format.ts';

const rowsAtOnce = 100;

/** The first rows of a long list, and a button for more: thousands of rows at once would make the screen stumble. */
export function useFirst<Row>(rows: readonly Row[]): { first: readonly Row[]; more: ReactNode } {
  const [count, setCount] = useState(rowsAtOnce);
  const left = rows.length - count;
  if (left <= 0) return { first: rows, more: null };
  const next = Math.min(rowsAtOnce, left);
  return {
    first: rows.slice(0, count),
    more: (
      <Button variant="quiet" onPress={() => setCount(count + rowsAtOnce)}>
        Show {formatCount(next)} more{left > next ? ` (${formatCount(left)} left)` : ''}
      </Button>
    ),
  };
}
