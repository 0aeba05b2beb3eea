/** Reads our own corpus of labelled chats (resources/corpus; its form is told in resources/corpus/README.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { emotionSchema, type Emotion } from '../../src/shared/model/emotions.ts';
import { signalLabels, signalLabelSchema, type SignalLabel } from '../../src/shared/model/signals.ts';

export const corpusDirectory = resolve(import.meta.dirname, '../../resources/corpus');

export const chatKinds = ['tactics', 'support', 'quarrel', 'everyday', 'teasing', 'about'] as const;
export type ChatKind = (typeof chatKinds)[number];

/** A labelled span: `text.slice(start, end)`, UTF-16 units; severity 1 (subtle) to 3 (blatant). */
export interface CorpusSpan {
  label: SignalLabel;
  severity: number;
  target: string;
  start: number;
  end: number;
}

export interface CorpusTurn {
  speaker: string;
  text: string;
  spans: CorpusSpan[];
  /** -2 very unpleasant .. 2 very pleasant */
  valence: number;
  emotion: Emotion;
  /** What the line "-- …" before this turn says: "3 days", "no answer, 14 hours". */
  after: string | null;
}

export interface CorpusChat {
  id: string;
  kind: ChatKind;
  relation: string;
  people: string;
  english: string;
  medium: 'chat' | 'call';
  theme: string;
  turns: CorpusTurn[];
  /** Episodes: a label, who does it, and the turns (from 1) that carry it. */
  episodes: { label: SignalLabel; speaker: string; turns: number[] }[];
}

/** What is wrong with a corpus file, with its line. */
export class CorpusError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.name = 'CorpusError';
  }
}

const headerSchema = z.object({
  kind: z.enum(chatKinds),
  relation: z.string().min(1),
  people: z.string().min(1),
  english: z.string().min(1),
  medium: z.enum(['chat', 'call']),
  theme: z.string().min(1),
});
const labelSchema = signalLabelSchema.refine((label) => signalLabels[label].kind !== 'tone');
const spanPattern = /\[([a-z-]+) ([123])(?: > ?([A-Z]))?: ([^\]]+)\]/g;

/** Takes the marks out of a line: the bare text and the spans that stood in it. */
function takeSpans(marked: string, other: string): { text: string; spans: CorpusSpan[] } {
  const spans: CorpusSpan[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(spanPattern)) {
    const [whole, label = '', severity = '', target, words = ''] = match;
    text += marked.slice(last, match.index);
    last = match.index + whole.length;
    spans.push({
      label: labelSchema.parse(label),
      severity: Number(severity),
      target: target ?? other,
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  }
  text += marked.slice(last);
  if (/\[[a-z-]+ \d|\[[a-z-]+:/.test(text)) throw new Error(`a mark is not understood in "${text}"`);
  return { text, spans };
}

/** "A: words ~ -1 anger", with marks in the words. */
function readTurn(line: string, speakers: readonly string[], after: string | null): CorpusTurn {
  const [, speaker = '', marked = '', valence = '', emotion = ''] =
    /^([A-Z]): (.+) ~ ([+-]?[012]) ([a-z]+)$/.exec(line) ?? [];
  if (!speakers.includes(speaker)) throw new Error('neither a turn of one of the people, nor a header line');
  const other = speakers.find((one) => one !== speaker) ?? speaker;
  return {
    speaker,
    ...takeSpans(marked, other),
    valence: Number(valence),
    emotion: emotionSchema.parse(emotion),
    after,
  };
}

function readEpisode(line: string): CorpusChat['episodes'][number] {
  const [, label, speaker = '', turns = ''] = /^episode ([a-z-]+): ([A-Z])((?: \d+)+)$/.exec(line) ?? [];
  return { label: labelSchema.parse(label), speaker, turns: turns.trim().split(' ').map(Number) };
}

/** One chat from its block of lines; `place` makes a thrown sentence tell its line. */
function readChat(lines: readonly string[], fail: (line: number, what: string) => CorpusError): CorpusChat {
  const header: Record<string, string> = {};
  const turns: CorpusTurn[] = [];
  const episodes: CorpusChat['episodes'] = [];
  let after: string | null = null;
  lines.slice(1).forEach((line, index) => {
    try {
      const [, key, value] = /^(kind|relation|people|english|medium|theme): (.+)$/.exec(line) ?? [];
      if (key !== undefined && value !== undefined) header[key] = value;
      else if (line.startsWith('-- ')) after = line.slice(3);
      else if (line.startsWith('episode ')) episodes.push(readEpisode(line));
      else if (line.trim() !== '') {
        const speakers = [...(header.people ?? '').matchAll(/\b([A-Z])\b(?= )/g)].map(([, one = '']) => one);
        turns.push(readTurn(line, speakers, after));
        after = null;
      }
    } catch (error) {
      throw fail(index + 1, error instanceof z.ZodError ? z.prettifyError(error) : String(error));
    }
  });
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success) throw fail(0, z.prettifyError(parsed.error));
  if (turns.length < 3 || turns.length > 30) throw fail(0, `${turns.length} turns; 3 to 30 are wanted`);
  const beyond = episodes.flatMap((episode) => episode.turns).find((turn) => turns[turn - 1] === undefined);
  if (beyond !== undefined) throw fail(0, `an episode names turn ${beyond}, which is not there`);
  return { id: (lines[0] ?? '').slice(3).trim(), ...parsed.data, turns, episodes };
}

/** The chats of one file; throws a `CorpusError` that names the line of the first thing wrong. */
export function parseCorpus(text: string, file: string): CorpusChat[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('== ') ? [index] : []));
  return starts.map((start, index) =>
    readChat(
      lines.slice(start, starts[index + 1] ?? lines.length),
      (line, what) => new CorpusError(file, start + line + 1, what),
    ),
  );
}

/** All chats of the corpus, file by file in the order of their names. */
export function readCorpus(directory = corpusDirectory): CorpusChat[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.chats.txt'))
    .toSorted()
    .flatMap((name) => parseCorpus(readFileSync(join(directory, name), 'utf8'), name));
}
