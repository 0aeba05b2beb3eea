/** A discrete Fourier transform of one size, in place (Cooley and Tukey 1965, radix 2). */
export interface Fourier {
  /** Both arrays have the transform's size; the result stands in them afterwards. */
  transform(real: Float64Array, imaginary: Float64Array): void;
}

function reversedIndexes(size: number): Uint32Array {
  const bits = Math.log2(size);
  return Uint32Array.from({ length: size }, (_, index) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) reversed |= ((index >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
}

function swap(values: Float64Array, first: number, second: number): void {
  const value = values[first] ?? 0;
  values[first] = values[second] ?? 0;
  values[second] = value;
}

/** `size` is a power of two. */
export function createFourier(size: number): Fourier {
  const reversed = reversedIndexes(size);
  const cosines = Float64Array.from({ length: size / 2 }, (_, index) =>
    Math.cos((2 * Math.PI * index) / size),
  );
  const sines = Float64Array.from({ length: size / 2 }, (_, index) =>
    Math.sin((-2 * Math.PI * index) / size),
  );

  function transform(real: Float64Array, imaginary: Float64Array): void {
    for (let index = 0; index < size; index += 1) {
      const other = reversed[index] ?? 0;
      if (other <= index) continue;
      swap(real, index, other);
      swap(imaginary, index, other);
    }
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half);
      for (let offset = 0; offset < half; offset += 1) {
        const cosine = cosines[offset * step] ?? 1;
        const sine = sines[offset * step] ?? 0;
        for (let low = offset; low < size; low += 2 * half) {
          const high = low + half;
          // No destructuring in this loop: it would make garbage by the million.
          const highReal = real[high] ?? 0;
          const highImaginary = imaginary[high] ?? 0;
          const turnedReal = highReal * cosine - highImaginary * sine;
          const turnedImaginary = highReal * sine + highImaginary * cosine;
          real[high] = (real[low] ?? 0) - turnedReal;
          imaginary[high] = (imaginary[low] ?? 0) - turnedImaginary;
          real[low] = (real[low] ?? 0) + turnedReal;
          imaginary[low] = (imaginary[low] ?? 0) + turnedImaginary;
        }
      }
    }
  }
  return { transform };
}
