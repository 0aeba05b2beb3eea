/** Whisper models that the owner adds by file: what a file is, and whether it still is what it was. */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { AddedModel } from '../../../shared/model/speech.ts';
import { isUnchanged, summarise } from '../modelFile.ts';
import { knownModels } from './knownModels.ts';

/** "ggml", read as a number with its lowest byte first (whisper.cpp, convert-pt-to-ggml.py). */
const ggmlMagic = 0x67_67_6d_6c;
/** The sizes of Whisper's vocabulary: English only, many languages, and large v3 with one more. */
const vocabularies = new Map([
  [51_864, { isEnglishOnly: true }],
  [51_865, { isEnglishOnly: false }],
  [51_866, { isEnglishOnly: false }],
]);
const headBytes = 48;

async function readHead(path: string): Promise<DataView> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
      return new DataView(buffer.buffer, 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new EvenkeelError('file-unreadable', { cause });
  }
}

/** Whether the file starts as a ggml Whisper model, and for which languages it is; null where it does not. */
function ggmlKind(head: DataView): { isEnglishOnly: boolean } | null {
  if (head.byteLength < headBytes || head.getUint32(0, true) !== ggmlMagic) return null;
  const [words = 0, context = 0, state = 0] = [4, 8, 12].map((offset) => head.getInt32(offset, true));
  const isPlausible = context > 0 && context <= 10_000 && state > 0 && state <= 10_000;
  return isPlausible ? (vocabularies.get(words) ?? null) : null;
}

/** The decoder and the tokens that belong to an encoder: its own name with the one word changed. */
function onnxParts(encoder: string): string[] | null {
  const name = basename(encoder);
  const at = name.lastIndexOf('encoder');
  if (!name.endsWith('.onnx') || at === -1) return null;
  const [before, after] = [name.slice(0, at), name.slice(at + 'encoder'.length)];
  const folder = dirname(encoder);
  const tokens = [`${before}tokens.txt`, 'tokens.txt'].find((each) => existsSync(join(folder, each)));
  const decoder = join(folder, `${before}decoder${after}`);
  return tokens === undefined || !existsSync(decoder) ? null : [encoder, decoder, join(folder, tokens)];
}

/**
 * Tells what a model file is: a ggml file, or the encoder of an ONNX model with its decoder and tokens beside it.
 * Throws `speech-model-unfit`, `file-unreadable`.
 */
export async function describeModel(path: string): Promise<AddedModel> {
  const kind = ggmlKind(await readHead(path));
  if (kind !== null) {
    const file = await summarise(path);
    const known = knownModels.find(({ sha256 }) => sha256 === file.sha256);
    const name = known?.name ?? basename(path);
    return { form: 'ggml', name, isKnown: known !== undefined, ...kind, files: [file] };
  }
  const parts = onnxParts(path);
  if (parts === null) throw new EvenkeelError('speech-model-unfit');
  const files = [];
  for (const part of parts) files.push(await summarise(part));
  return { form: 'onnx', name: basename(path, '.onnx'), isKnown: false, isEnglishOnly: null, files };
}

/** Throws `speech-model-changed` unless every file of the model is, byte for byte, what it was when it was added. */
export async function checkUnchanged({ files }: AddedModel): Promise<void> {
  for (const file of files) {
    if (!(await isUnchanged(file))) throw new EvenkeelError('speech-model-changed');
  }
}
