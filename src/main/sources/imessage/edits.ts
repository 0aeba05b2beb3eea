import { readPropertyList, type PropertyValue } from './propertyList.ts';
import { typedStreamText } from './typedStream.ts';

/** What became of a message after it was sent. */
export interface Edits {
  /** What stood before the last change, oldest first, part by part. */
  earlierTexts: string[];
  /** What stands now, where the message itself does not tell. */
  latestText: string | null;
  /** Some part of it was taken back. */
  isRetracted: boolean;
}

/**
 * Reads `message_summary_info`: `ec` has for each part of the message a list of its versions, `t` the text of one;
 * `rp` the parts that were taken back.
 */
export function readEdits(summary: Uint8Array): Edits {
  const root = readPropertyList(summary);
  const none = { earlierTexts: [], latestText: null, isRetracted: false };
  if (!(root instanceof Map)) return none;
  const parts = root.get('ec');
  const retracted = root.get('rp');
  const isRetracted = Array.isArray(retracted) && retracted.length > 0;
  if (!(parts instanceof Map)) return { ...none, isRetracted };
  const inOrder = [...parts].toSorted(([left], [right]) => Number(left) - Number(right));
  const versions = inOrder.map(([, part]) => (Array.isArray(part) ? part.flatMap(versionText) : []));
  const latest = versions.flatMap((texts) => texts.slice(-1)).join('\n');
  return {
    earlierTexts: versions.flatMap((texts) => texts.slice(0, -1)),
    latestText: latest === '' ? null : latest,
    isRetracted,
  };
}

function versionText(version: PropertyValue): string[] {
  const body = version instanceof Map ? version.get('t') : null;
  const text = body instanceof Uint8Array ? typedStreamText(body) : null;
  return text === null ? [] : [text];
}
