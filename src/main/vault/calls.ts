/** How a service function, which knows only its handle, becomes a call to an open vault. */
import type { Readable, Writable } from './database.ts';
import type { OpenVault } from './vault.ts';

export type VaultCall<Input, Result> = (vault: OpenVault, input: Input) => Result;

/** A call that only reads. */
export function reads<Input, Result>(
  answer: (reader: Readable, input: Input) => Result,
): VaultCall<Input, Result> {
  return ({ reader }, input) => answer(reader, input);
}

/** A call that writes, as one transaction: all of it or, when it throws, nothing. */
export function writes<Input, Result>(
  answer: (writer: Writable, input: Input) => Result,
): VaultCall<Input, Result> {
  return ({ writer }, input) => writer.transaction(() => answer(writer, input));
}
