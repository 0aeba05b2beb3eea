/** One line of the table: what was measured, and the goal or rival it stands beside. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  /** In the same unit; null where there is none. */
  reference: number | null;
  /** value / reference */
  ratio: number | null;
}
