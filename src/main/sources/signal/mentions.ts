import { z } from 'zod';

/** Pieces of a text: styles, and people who are mentioned. Signal Desktop names the account by other words. */
export const bodyRangesSchema = z
  .array(
    z.looseObject({
      start: z.number().nullish(),
      length: z.number().nullish(),
      mentionAci: z.string().nullish(),
      mentionUuid: z.string().nullish(),
      replacementText: z.string().nullish(),
    }),
  )
  .nullish()
  .catch(null);

/** The text with `@Ann` where only a placeholder stands for somebody. Places count UTF-16 units, as here. */
export function withMentions(
  body: string,
  ranges: z.infer<typeof bodyRangesSchema>,
  nameOf: (account: string) => string | null,
): string {
  let text = body;
  for (const range of (ranges ?? []).toSorted((left, right) => (right.start ?? 0) - (left.start ?? 0))) {
    const { start, mentionAci, mentionUuid, replacementText } = range;
    const from = start ?? 0;
    const account = mentionAci ?? mentionUuid;
    if (account == null || text[from] !== '\ufffc') continue;
    const name = replacementText ?? nameOf(account);
    if (name !== null) text = `${text.slice(0, from)}@${name}${text.slice(from + (range.length ?? 1))}`;
  }
  return text;
}
