import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { modelsDirectory } from '../paths.ts';

export type MoonshineSize = 'base' | 'tiny';

/** Kept with every recording they transcribed. */
export const moonshineNames: Record<MoonshineSize, string> = {
  base: 'Moonshine base (int8)',
  tiny: 'Moonshine tiny (int8)',
};

const moonshine = '@usefulsensors/moonshine-js';
/** The vocabulary of the model's decoder; ids from 32,000 on are its own marks and never text. */
const vocabularySize = 32_768;

export interface MoonshineFiles {
  name: string;
  encoder: string;
  decoder: string;
  tokens: string;
}

/** A file inside an installed package. Not by `resolve`: the packages do not export their models. */
function installedFile(name: string, path: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name, path)).find((candidate) => existsSync(candidate));
  if (found === undefined) throw new EvenkeelError('speech-model-missing');
  return found;
}

/** The bytes of a token as sherpa-onnx wants them: "▁" is a space, "<0x0A>" the byte itself. */
function tokenBytes(token: string): Buffer {
  const byte = /^<0x([0-9A-F]{2})>$/u.exec(token)?.[1];
  return byte === undefined ? Buffer.from(token.replaceAll('▁', ' ')) : Buffer.from(byte, 'hex');
}

/** The lines of tokens.txt: base64 of the token's bytes, a tab, its id. */
export function tokenLines(vocabulary: readonly string[]): string {
  const lines = Array.from({ length: vocabularySize }, (_, id) => {
    const bytes = tokenBytes(vocabulary[id] ?? `<special-${id}>`);
    return `${bytes.toString('base64')}\t${id}\n`;
  });
  return lines.join('');
}

/** Makes the model's tokens.txt from the Llama vocabulary it was trained with, where it is not there yet. Gives its path. */
export async function ensureTokens(directory: string = modelsDirectory): Promise<string> {
  const path = join(directory, 'moonshine-tokens.txt');
  if (existsSync(path)) return path;
  const { default: tokenizer } = await import('llama-tokenizer-js');
  await mkdir(directory, { recursive: true });
  // Written aside and renamed: two may do this at once.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, tokenLines(tokenizer.vocabById));
  await rename(draft, path);
  return path;
}

/** Where the model lies. Throws `speech-model-missing`. */
export async function findMoonshine(size: MoonshineSize): Promise<MoonshineFiles> {
  const directory = `dist/model/${size}/quantized`;
  return {
    name: moonshineNames[size],
    encoder: installedFile(moonshine, `${directory}/encoder_model.onnx`),
    decoder: installedFile(moonshine, `${directory}/decoder_model_merged.onnx`),
    tokens: await ensureTokens(),
  };
}

/** Silero's file. Throws `speech-model-missing`. */
export function findVoiceActivity(): string {
  return installedFile('@ricky0123/vad-web', 'dist/silero_vad_v6.onnx');
}
