/** Speaker models that the owner adds by file: ONNX as 3D-Speaker, WeSpeaker and NeMo give them for sherpa-onnx. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { AddedSpeakerModel } from '../../../shared/model/speech.ts';
import { sampleRate } from '../decode/sound.ts';
import { summarise } from '../modelFile.ts';

/** What sherpa-onnx wants to find in the file; without it the library ends the process. */
const metadataSchema = z.object({
  framework: z.enum(['3d-speaker', 'wespeaker', 'nemo']),
  output_dim: z.coerce.number().int().min(16).max(4096),
  sample_rate: z.coerce.number().pipe(z.literal(sampleRate)),
});

/** Fields of ONNX's ModelProto and StringStringEntryProto (onnx.proto), in the wire format of protocol buffers. */
const graphField = 7;
const metadataField = 14;
const keyField = 1;
const valueField = 2;
const longestMetadata = 1 << 20;
const mostFields = 10_000;

function unfit(cause?: unknown): EvenkeelError {
  return new EvenkeelError('speaker-model-unfit', { cause });
}

interface Field {
  number: number;
  /** Where its bytes begin and end; for a plain number, nothing. */
  start: number;
  end: number;
}

/** A number of seven bits a byte, the lowest first. */
function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let place = 0; place < 10; place += 1) {
    const byte = bytes[at + place];
    if (byte === undefined) throw unfit();
    value += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return { value, next: at + place + 1 };
  }
  throw unfit();
}

/** The field whose head stands at the start of `head`, which stands at `offset` in the file. */
function readField(head: Uint8Array, offset: number): Field {
  const tag = readVarint(head, 0);
  const kind = tag.value % 8;
  const number = Math.floor(tag.value / 8);
  const start = offset + tag.next;
  if (kind === 0) {
    const { next } = readVarint(head, tag.next);
    return { number, start: offset + next, end: offset + next };
  }
  if (kind === 1) return { number, start, end: start + 8 };
  if (kind === 5) return { number, start, end: start + 4 };
  if (kind !== 2) throw unfit();
  const length = readVarint(head, tag.next);
  return { number, start: offset + length.next, end: offset + length.next + length.value };
}

/** The key and the value of an entry of the metadata. */
function readEntry(bytes: Uint8Array): [string, string] {
  const texts = new Map<number, string>();
  for (let offset = 0; offset < bytes.length;) {
    const { number, start, end } = readField(bytes.subarray(offset), offset);
    texts.set(number, new TextDecoder().decode(bytes.subarray(start, end)));
    offset = end;
  }
  return [texts.get(keyField) ?? '', texts.get(valueField) ?? ''];
}

async function readBytes(file: FileHandle, start: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** What the file says of itself; the network in it is passed over unread. */
async function readMetadata(file: FileHandle): Promise<Record<string, string>> {
  const { size } = await file.stat();
  const metadata: [string, string][] = [];
  let hasGraph = false;
  let offset = 0;
  for (let count = 0; offset < size; count += 1) {
    const field = readField(await readBytes(file, offset, 20), offset);
    if (field.end > size || count > mostFields) throw unfit();
    if (field.number === graphField) hasGraph = true;
    if (field.number === metadataField && field.end - field.start <= longestMetadata) {
      metadata.push(readEntry(await readBytes(file, field.start, field.end - field.start)));
    }
    offset = field.end;
  }
  if (!hasGraph) throw unfit();
  return Object.fromEntries(metadata);
}

/** Throws `speaker-model-unfit`, `file-unreadable`. */
async function readDimensions(path: string): Promise<number> {
  const file = await open(path).catch((cause: unknown) => {
    throw new EvenkeelError('file-unreadable', { cause });
  });
  try {
    const metadata = metadataSchema.safeParse(await readMetadata(file));
    if (!metadata.success) throw unfit(metadata.error);
    return metadata.data.output_dim;
  } finally {
    await file.close();
  }
}

/** Tells what a speaker model's file is, without loading it. Throws `speaker-model-unfit`, `file-unreadable`. */
export async function describeSpeakerFile(path: string): Promise<AddedSpeakerModel> {
  const dimensions = await readDimensions(path);
  return { ...(await summarise(path)), name: basename(path), dimensions };
}

/** Kept with every voice print it makes: two files of one name are not one model. */
export function speakerFileName({ name, sha256 }: AddedSpeakerModel): string {
  return `${name} (${sha256.slice(0, 12)})`;
}
