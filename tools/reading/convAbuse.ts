/** ConvAbuse (Cercas Curry et al. 2021, CC BY 4.0): what people wrote to chat machines, abusive or not by majority. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../src/main/reading/normalise.ts';
import { dataDirectory } from './data.ts';

export interface AbuseExample {
  text: string;
  abusive: boolean;
}

const fieldPattern = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;

/** The records of a CSV text whose quoted fields may hold line breaks. */
function csvRecords(text: string): string[][] {
  const records: string[][] = [];
  let record = '';
  for (const line of text.split(/\r?\n/)) {
    record = record === '' ? line : `${record}\n${line}`;
    if ((record.split('"').length - 1) % 2 === 1) continue;
    if (record !== '')
      records.push(
        [...record.matchAll(fieldPattern)].map(([, quoted, plain]) =>
          quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
        ),
      );
    record = '';
  }
  return records;
}

export function readConvAbuse(part: 'train' | 'valid' | 'test'): AbuseExample[] {
  const [names = [], ...rows] = csvRecords(
    readFileSync(join(dataDirectory, `train/convabuse/${part}.csv`), 'utf8'),
  );
  const textColumn = names.indexOf('user');
  function votes(row: readonly string[], ending: RegExp): number {
    return names.reduce(
      (sum, name, column) => sum + (ending.test(name) && Number(row[column]) === 1 ? 1 : 0),
      0,
    );
  }
  return rows.map((row) => ({
    text: normalise(row[textColumn] ?? ''),
    abusive: votes(row, /is_abuse\.-[123]$/) > votes(row, /is_abuse\.[01]$/),
  }));
}
