/** Linear discriminant analysis (Fisher 1936; Rao 1948), with what little linear algebra it needs. */

type Matrix = Float64Array[];

function zeros(size: number): Matrix {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function at(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function put(matrix: Matrix, row: number, column: number, value: number): void {
  const values = matrix[row];
  if (values !== undefined) values[column] = value;
}

function addOuter(matrix: Matrix, vector: Float64Array, weight: number): void {
  for (const [row, values] of matrix.entries()) {
    const scaled = weight * (vector[row] ?? 0);
    for (const [column, value] of vector.entries()) values[column] = (values[column] ?? 0) + scaled * value;
  }
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (const [place, value] of vector.entries()) sum[place] = (sum[place] ?? 0) + value;
  }
  return sum.map((value) => value / vectors.length);
}

function subtract(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((value, place) => value - (second[place] ?? 0));
}

/** Eigenvalues and the vectors to them, as rows, of a symmetric matrix (Jacobi 1846). */
export function decompose(symmetric: Matrix): { values: number[]; vectors: Matrix } {
  const size = symmetric.length;
  const matrix = symmetric.map((row) => Float64Array.from(row));
  const vectors = zeros(size).map((row, index) => row.fill(1, index, index + 1));
  for (let sweep = 0; sweep < 30; sweep += 1) {
    let off = 0;
    for (let row = 0; row < size; row += 1) {
      for (let column = row + 1; column < size; column += 1) {
        off += at(matrix, row, column) ** 2;
        rotate(matrix, vectors, row, column);
      }
    }
    if (off < 1e-20) break;
  }
  return { values: matrix.map((row, index) => row[index] ?? 0), vectors };
}

/** Turns the plane of two axes so that they no longer vary together. */
function rotate(matrix: Matrix, vectors: Matrix, row: number, column: number): void {
  const together = at(matrix, row, column);
  if (Math.abs(together) < 1e-15) return;
  const ratio = (at(matrix, column, column) - at(matrix, row, row)) / (2 * together);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let other = 0; other < matrix.length; other += 1) {
    const [first, second] = [at(matrix, other, row), at(matrix, other, column)];
    put(matrix, other, row, cosine * first - sine * second);
    put(matrix, other, column, sine * first + cosine * second);
  }
  for (const turned of [matrix, vectors]) {
    for (let other = 0; other < matrix.length; other += 1) {
      const [first, second] = [at(turned, row, other), at(turned, column, other)];
      put(turned, row, other, cosine * first - sine * second);
      put(turned, column, other, sine * first + cosine * second);
    }
  }
}

/** The matrix that makes the covariance the unit matrix, as rows. */
function whiten(covariance: Matrix): Matrix {
  const { values, vectors } = decompose(covariance);
  return vectors.map((vector, index) => vector.map((value) => value / Math.sqrt(values[index] ?? 1)));
}

function apply(rows: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from(rows, (row) =>
    row.reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0),
  );
}

export interface Discriminant {
  mean: Float64Array;
  /** In these directions each class varies by 1; the classes differ most in the first. */
  directions: Matrix;
}

/** Finds the `count` best directions; `groups` holds the vectors of each class. */
export function findDiscriminant(groups: readonly (readonly Float64Array[])[], count: number): Discriminant {
  const means = groups.map(meanOf);
  const mean = meanOf(means);
  const within = zeros(mean.length);
  for (const [index, group] of groups.entries()) {
    const weight = 1 / (group.length * groups.length);
    for (const vector of group) addOuter(within, subtract(vector, means[index] ?? mean), weight);
  }
  // A thousandth more on the diagonal: directions that hardly vary must not be trusted beyond measure.
  for (const [index, row] of within.entries()) row[index] = (row[index] ?? 0) * 1.001;
  const whitening = whiten(within);
  const between = zeros(mean.length);
  for (const each of means) addOuter(between, apply(whitening, subtract(each, mean)), 1 / groups.length);
  const { values, vectors } = decompose(between);
  const best = values
    .map((value, index) => ({ value, vector: vectors[index] ?? mean }))
    .toSorted((first, second) => second.value - first.value)
    .slice(0, count);
  const columns = mean.map((_, place) => place);
  const directions = best.map(({ vector }) =>
    columns.map((place) => vector.reduce((sum, value, row) => sum + value * at(whitening, row, place), 0)),
  );
  return { mean, directions };
}
