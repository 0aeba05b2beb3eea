/** Checks corpus files and counts what is in them: `node tools/reading/checkCorpus.ts [file …]`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseCorpus, readCorpus, type CorpusChat } from './corpus.ts';

const files = process.argv.slice(2);
const chats =
  files.length === 0
    ? readCorpus()
    : files.flatMap((file) => parseCorpus(readFileSync(file, 'utf8'), basename(file)));

function count(names: Iterable<string>): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const name of names) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}

/** Kinds that must carry no tactic: a mark there is a slip of the writer. */
function straySpans({ id, kind, turns }: CorpusChat): string[] {
  if (kind === 'tactics')
    return turns.some(({ spans }) => spans.length > 0) ? [] : [`${id}: tactics without a mark`];
  return [];
}

const ids = count(chats.map(({ id }) => id));
const twice = Object.keys(ids).filter((id) => (ids[id] ?? 0) > 1);
const lines = count(chats.flatMap(({ turns }) => turns.map(({ text }) => text.toLowerCase())));
const repeated = Object.entries(lines).filter(([text, times]) => times > 3 && text.length > 25);
console.log({ chats: chats.length, turns: chats.reduce((sum, { turns }) => sum + turns.length, 0) });
console.log(count(chats.map(({ kind }) => kind)));
console.log(
  count(chats.flatMap(({ turns }) => turns.flatMap(({ spans }) => spans.map(({ label }) => label)))),
);
console.log('episodes', count(chats.flatMap(({ episodes }) => episodes.map(({ label }) => label))));
for (const problem of [
  ...twice.map((id) => `${id}: the id stands twice`),
  ...repeated.map(([text, times]) => `said ${times} times: ${text}`),
  ...chats.flatMap(straySpans),
]) {
  console.error(problem);
  process.exitCode = 1;
}
