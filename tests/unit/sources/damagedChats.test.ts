import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { discordExporterCsv } from '../../../src/main/sources/discord/exporterCsv.ts';
import { discordExporterJson } from '../../../src/main/sources/discord/exporterJson.ts';
import { discordPackage } from '../../../src/main/sources/discord/package.ts';
import { instagramOldJson } from '../../../src/main/sources/instagram/oldJson.ts';
import { messengerHtml } from '../../../src/main/sources/messenger/html.ts';
import { messengerJson } from '../../../src/main/sources/messenger/json.ts';
import { slack } from '../../../src/main/sources/slack/slack.ts';
import type { SourceFormat } from '../../../src/main/sources/source.ts';
import { chatlab } from '../../../src/main/sources/table/chatlab.ts';
import { jsonObjects } from '../../../src/main/sources/table/jsonObjects.ts';
import { table } from '../../../src/main/sources/table/table.ts';
import { EvenkeelError } from '../../../src/shared/errors.ts';
import { memorySet, parseAll } from './memoryFile.ts';

const samples: [SourceFormat, string][] = [
  [
    messengerJson,
    '{"participants":[{"name":"Ann"}],"messages":[{"sender_name":"Ann","timestamp_ms":1600000000000,"content":"hi","photos":[{"uri":"a.jpg"}]}],"title":"Ann"}',
  ],
  [
    messengerHtml,
    '<html><head><title>Ann</title></head><body><div class="_a6-h _a6-i">Ann</div><div class="_a6-p">hi</div><div class="_a6-o">Sep 13, 2020, 12:26 PM</div></body></html>',
  ],
  [
    instagramOldJson,
    '[{"participants":["ann","ole"],"conversation":[{"sender":"ann","created_at":"2020-09-13T12:26:00+00:00","text":"hi"}]}]',
  ],
  [
    discordExporterJson,
    '{"guild":{"id":"0"},"channel":{"id":"9","type":"DirectTextChat"},"messages":[{"id":"1","type":"Default","timestamp":"2020-09-13T12:26:00Z","content":"hi","author":{"id":"1","name":"ann"}}]}',
  ],
  [
    discordExporterCsv,
    'AuthorID,Author,Date,Content,Attachments,Reactions\n"1","ann","2020-09-13T12:26:00Z","hi","",""\n',
  ],
  [discordPackage, '[{"ID":1,"Timestamp":"2020-09-13 12:26:00","Contents":"hi","Attachments":""}]'],
  [slack, '[{"type":"message","user":"U1","text":"<@U1> hi","ts":"1600000000.000200"}]'],
  [
    chatlab,
    '{"chatlab":{"version":"0.0.2"},"meta":{"name":"a","type":"group"},"messages":[{"sender":"a","timestamp":1600000000,"type":0,"content":"hi"}]}',
  ],
  [
    jsonObjects,
    '{"time":"2020-09-13 12:26","from":"Ann","text":"hi"}\n{"time":"2020-09-13 12:27","from":"Ole","text":"ho"}\n',
  ],
  [table, 'date,from,text\n2020-09-13 12:26,Ann,"hi\nyou"\n13/09/2020,Ole,\n'],
];

test.each(samples.map(([format, sample]) => [format.id, format, sample] as const))(
  '%s: damaged anyhow, a file is read as far as it goes',
  async (_id, format, sample) => {
    const damage = fc.record({
      cut: fc.nat(sample.length),
      at: fc.nat(sample.length),
      put: fc.string({ unit: fc.constantFrom('"', '{', ']', ',', '<', '\0', '\n', 'é', '9') }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, put }) => {
        const content = `${sample.slice(0, at)}${put}${sample.slice(at + put.length)}`.slice(0, cut);
        const error = await parseAll(content, {}, format).catch((cause: unknown) => cause);
        if (error instanceof EvenkeelError) expect(error.code).toBe('file-not-chat');
        else expect(error).toBeInstanceOf(Array);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(samples.map(([format, sample]) => [format.id, format, sample] as const))(
  '%s: random bytes are not taken for it',
  async (_id, format, sample) => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const set = memorySet({ file: content });
        const [file] = set.files;
        expect(file === undefined ? null : await format.detect(file, set)).toBe(null);
      }),
      { numRuns: 30 },
    );
    const set = memorySet({ file: sample });
    const [file] = set.files;
    expect(file === undefined ? null : await format.detect(file, set)).not.toBe(null);
  },
);

test.each(samples.map(([format, sample]) => [format.id, format, sample] as const))(
  '%s: reading can be cancelled',
  async (_id, format, sample) => {
    await expect(parseAll(sample, { signal: AbortSignal.abort() }, format)).rejects.toMatchObject({
      code: 'cancelled',
    });
  },
);
