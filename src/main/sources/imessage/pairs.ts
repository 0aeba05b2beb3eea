/** Which of two kinds of ids belong together, for many millions of pairs in little memory. */
export class Pairs {
  #pairs = new Float64Array(1024);
  #count = 0;
  #isSorted = false;

  /** The first is a row's number, the second an index below a million. */
  add(first: number, second: number): void {
    if (this.#count === this.#pairs.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#count++] = first * mostSeconds + second;
    this.#isSorted = false;
  }

  /** The smallest index that goes with a number; null where none does. */
  find(first: number): number | null {
    if (!this.#isSorted) {
      this.#pairs = this.#pairs.subarray(0, Math.max(1, this.#count)).toSorted();
      this.#isSorted = true;
    }
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? 0) < first * mostSeconds) low = middle + 1;
      else high = middle;
    }
    const found = low < this.#count ? (this.#pairs[low] ?? 0) : -1;
    return Math.floor(found / mostSeconds) === first ? found % mostSeconds : null;
  }
}

const mostSeconds = 2 ** 20;
