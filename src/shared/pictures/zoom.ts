/** A stretch of time in view; `toMilliseconds` is later than `fromMilliseconds`. */
export interface Zoom {
  fromMilliseconds: number;
  toMilliseconds: number;
}
