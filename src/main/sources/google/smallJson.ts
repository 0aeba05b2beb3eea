import { z } from 'zod';
import type { SetFile } from '../../files/fileSet.ts';
import { sniffEncoding } from '../shared/lines.ts';

/** Files that only tell about a chat are short. */
const longestBytes = 8 << 20;

/** A short JSON file that accompanies others; null where it is damaged or of another shape. */
export async function smallJson<Value>(
  file: SetFile | undefined,
  schema: z.ZodType<Value>,
): Promise<Value | null> {
  if (file === undefined || file.sizeBytes > longestBytes) return null;
  const bytes = await file.read(0, longestBytes);
  try {
    return schema.parse(JSON.parse(new TextDecoder(sniffEncoding(bytes)).decode(bytes)));
  } catch {
    return null;
  }
}
