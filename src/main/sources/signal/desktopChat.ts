import { cleanName } from '../shared/clean.ts';
import type { ConversationRecord, Speaker } from '../source.ts';

/** Who wrote a row, as Signal Desktop keeps it: an account's id, in older rows a number. */
export interface RowSource {
  source?: string | null | undefined;
  sourceServiceId?: string | null | undefined;
  sourceUuid?: string | null | undefined;
}

/** `Ann (+49170…)`, `Trip (group)`, as sigtop calls its files and chats. */
const detailedName = /^(.*?)\s*\(([^()]*)\)$/;

/** A chat of Signal Desktop, known by the name of its file and by who writes in it. */
export class DesktopChat {
  readonly record: ConversationRecord;
  readonly #other: Speaker | null;
  readonly #speakers = new Map<string, Speaker>();

  /** `writers` are those of the first messages received; `ownId` is the chat's id on that computer. */
  constructor(fileName: string, writers: readonly string[], ownId: string | null) {
    const { name, detail } = partsOf(fileName.replace(/\.(?:json|txt|md)$/i, ''));
    const isGroup = detail === 'group' || new Set(writers).size > 1;
    const number = detail !== null && /^\+\d+$/.test(detail) ? detail : null;
    const [writer] = writers;
    const key = writer ?? number ?? (detail === null || isGroup ? name : detail);
    this.#other = isGroup ? null : { key, name, address: number };
    this.record = {
      type: 'conversation',
      ref: fileName,
      service: 'signal',
      // Only rows tell the account's id; by a number or name a chat is another one than by the id.
      key: isGroup ? ownId : (writer ?? null),
      kind: isGroup ? 'group' : 'direct',
      title: name,
      ...(this.#other === null ? {} : { people: [this.#other] }),
    };
  }

  speaker({ sourceServiceId, sourceUuid, source }: RowSource): Speaker {
    if (this.#other !== null) return this.#other;
    const key = sourceServiceId ?? sourceUuid ?? source ?? 'unknown';
    return this.#named(key, source ?? null);
  }

  /** Someone by the name an export in words writes. */
  named(written: string): Speaker {
    const { name, detail } = partsOf(written);
    const isOther = this.#other !== null && this.#other.name === name;
    if (isOther && this.#other !== null) return this.#other;
    const number = detail !== null && /^\+\d+$/.test(detail) ? detail : null;
    return { key: number ?? name, name, ...(number === null ? {} : { address: number }) };
  }

  #named(key: string, number: string | null): Speaker {
    const known = this.#speakers.get(key);
    if (known !== undefined) return known;
    // The rows of a group tell no names.
    const speaker = { key, name: number ?? `Signal account ${key.slice(0, 8)}`, address: number };
    this.#speakers.set(key, speaker);
    return speaker;
  }
}

function partsOf(written: string): { name: string; detail: string | null } {
  const [, name, detail] = detailedName.exec(written) ?? [];
  return name === undefined || name === ''
    ? { name: cleanName(written), detail: null }
    : { name: cleanName(name), detail: detail ?? null };
}
