import type { VaultCall } from '../vault/calls.ts';
import type { Readable } from '../vault/database.ts';
import { refreshTieInteractions } from '../vault/repositories/tieInteractions.ts';

/** A call that reads ties, after what changed since the last such call was worked into them. */
export function readsTies<Input, Result>(
  answer: (reader: Readable, input: Input) => Result,
): VaultCall<Input, Result> {
  return ({ reader, writer }, input) => {
    refreshTieInteractions(writer);
    return answer(reader, input);
  };
}
