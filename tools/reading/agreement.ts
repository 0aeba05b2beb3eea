/** How far two passes of labelling agree: `node tools/reading/agreement.ts`. Cohen's kappa (1960), utterance by utterance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { signalLabels, signalLabelSchema } from '../../src/shared/model/signals.ts';
import { corpusDirectory, readCorpus } from './corpus.ts';

const linePattern = /^(?<id>\S+) (?<turn>\d+) (?<label>\S+) [123]: (?<words>.+)$/;
const lineSchema = z.object({
  id: z.string(),
  turn: z.coerce.number(),
  label: signalLabelSchema,
  words: z.string(),
});

function count(list: readonly boolean[]): number {
  return list.filter(Boolean).length;
}

function share(list: readonly boolean[]): number {
  return count(list) / list.length;
}

/** 1: always as one; 0: as often as by chance. */
function kappa(first: readonly boolean[], second: readonly boolean[]): number {
  const agreed = share(first.map((value, index) => value === second[index]));
  const [one, other] = [share(first), share(second)];
  const byChance = one * other + (1 - one) * (1 - other);
  return (agreed - byChance) / (1 - byChance);
}

const [chatsLine = '', ...lines] = readFileSync(join(corpusDirectory, 'second-pass.txt'), 'utf8')
  .trim()
  .split('\n');
const chosen = new Set(chatsLine.replace(/^chats: /, '').split(' '));
const second = new Map<string, Set<string>>();
for (const line of lines) {
  const { id, turn, label } = lineSchema.parse(linePattern.exec(line)?.groups);
  const place = `${id} ${turn}`;
  second.set(place, (second.get(place) ?? new Set<string>()).add(label));
}
const utterances = readCorpus()
  .filter(({ id }) => chosen.has(id))
  .flatMap(({ id, turns }) =>
    turns.map(({ spans }, index) => ({
      first: new Set<string>(spans.map(({ label }) => label)),
      second: second.get(`${id} ${index + 1}`) ?? new Set<string>(),
    })),
  );

function row(name: string, isOwn: (label: string) => boolean): Record<string, string | number> {
  const holds = (labels: ReadonlySet<string>) => [...labels].some(isOwn);
  const [one, other] = [
    utterances.map((both) => holds(both.first)),
    utterances.map((both) => holds(both.second)),
  ];
  return {
    label: name,
    'first pass': count(one),
    'second pass': count(other),
    kappa: kappa(one, other).toFixed(2),
  };
}

function isKind(kind: string): (label: string) => boolean {
  return (label) =>
    Object.entries(signalLabels).some(([name, about]) => name === label && about.kind === kind);
}

console.log(`${chosen.size} chats, ${utterances.length} utterances`);
console.table([
  row('any tactic', isKind('tactic')),
  row('any support', isKind('support')),
  ...Object.entries(signalLabels)
    .filter(([, { kind }]) => kind !== 'tone')
    .map(([label]) => row(label, (other) => other === label)),
]);
