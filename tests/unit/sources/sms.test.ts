import { expect, test } from 'vitest';
import type { FileSet } from '../../../src/main/files/fileSet.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const at = 1736935200000;

function backup(...elements: string[]): FileSet {
  const xml = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By a phone-->\n<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n<smses count="7">\n${elements.join('\n')}\n</smses>`;
  return memorySet({ 'any name': xml });
}

function sms(values: string): string {
  return `<sms protocol="0" date="${at}" subject="null" ${values} />`;
}

test('what was received and sent, in one thread however the number is written', async () => {
  const { formatIds, records } = await recogniseAndParse(
    backup(
      sms('address="+12125550123" contact_name="Ann" type="1" body="Hi &amp; hello&#10;there"'),
      sms('address="(212) 555-0123" contact_name="Ann" type="2" body="&#55357;&#56832;"'),
      sms('address="32665" type="1" body="code 1" contact_name="(Unknown)"'),
    ),
    { timeZone: 'America/New_York' },
  );
  expect(formatIds).toEqual(['sms-backup']);
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 text Ann: Hi & hello\nthere',
    '2025-01-15T10:00:00 text Me: 😀',
    '2025-01-15T10:00:00 text 32665: code 1',
  ]);
  expect(messagesOf(records).map(({ conversation, line }) => [conversation, line])).toEqual([
    ['+12125550123', 5],
    ['+12125550123', 6],
    ['32665', 7],
  ]);
});

test('drafts and what was never sent is left out, and said', async () => {
  const { records } = await recogniseAndParse(
    backup(
      sms('address="+15551234567" contact_name="Ann" type="3" body="draft"'),
      sms('address="+15551234567" contact_name="Ann" type="5" body="failed"'),
      sms('address="+15551234567" contact_name="Ann" type="2" body="null"'),
    ),
  );
  expect(shown(records)).toEqual(['2025-01-15T10:00:00 text Me: ']);
  const missing = records.flatMap((record) => (record.type === 'facts' ? [record.missing] : []));
  expect(missing.at(-1)).toContain('never sent were left out: 2.');
});

function mms(values: string, parts: string, addresses: string): string {
  return `<mms date="${at}" ${values}><parts>
    <part seq="-1" ct="application/smil" text="&lt;smil/&gt;" />${parts}</parts><addrs>${addresses}</addrs></mms>`;
}

test('the numbers of a group may be parted by more signs than one', async () => {
  const { records } = await recogniseAndParse(
    backup(
      mms(
        'msg_box="1" address="+15550000001,~;+15550000002"',
        '<part ct="text/plain" text="Hello all" />',
        '<addr address="+15550000001" type="151" /><addr address="+15550000002" type="151" />',
      ),
    ),
  );
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'group', key: '+15550000001~+15550000002' },
  ]);
});

test('a group knows who wrote and who is in it', async () => {
  const addresses =
    '<addr address="+15550000002" type="137" /><addr address="+15550000001" type="151" /><addr address="+15550000009" type="151" />';
  const { records } = await recogniseAndParse(
    backup(
      mms(
        'msg_box="1" address="+15550000001~+15550000002" contact_name="Ann, Ole" sub="proto:CjoK"',
        '<part ct="text/plain" text="Hello all" /><part ct="image/jpeg" cl="a.jpg" text="null" data="AAAA" />',
        addresses,
      ),
      mms(
        'msg_box="2" address="+15550000002~+15550000001" contact_name="Ole, Ann"',
        '<part ct="audio/amr" data="AA" />',
        '<addr address="insert-address-token" type="137" />',
      ),
    ),
  );
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'group', title: 'Ann, Ole', key: '+15550000001~+15550000002' },
  ]);
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 media Ole: Hello all',
    '2025-01-15T10:00:00 media Me: ',
  ]);
  expect(messagesOf(records).map(({ attachments }) => attachments)).toEqual([
    [{ kind: 'image', path: null }],
    [{ kind: 'voice', path: null }],
  ]);
});

test('an MMS without an address of its own belongs to whoever sent it', async () => {
  const addresses = '<addr address="+15550000002" type="137" /><addr address="+15550000009" type="151" />';
  const text = '<part ct="text/plain" text="Where is Santa?" />';
  const { records } = await recogniseAndParse(backup(mms('msg_box="1"', text, addresses)));
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', key: '+15550000002' },
  ]);
  expect(shown(records)).toEqual(['2025-01-15T10:00:00 text +15550000002: Where is Santa?']);
});

test('a backup that breaks off gives what stood before, never half a message', async () => {
  const whole = `<smses>${sms('address="1" contact_name="Ann" type="1" body="a"')}${mms('msg_box="1" address="1"', '<part ct="text/plain" text="b" />', '')}`;
  const cut = memorySet({ 'sms.xml': whole.slice(0, whole.indexOf('</parts>')) });
  const { records } = await recogniseAndParse(cut);
  expect(shown(records)).toEqual(['2025-01-15T10:00:00 text Ann: a']);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
});

test('a message without a readable time is told, the others are read', async () => {
  const { records } = await recogniseAndParse(
    backup(
      '<sms address="1" date="bad" type="1" body="x" />',
      sms('address="1" contact_name="Ann" type="1" body="b"'),
    ),
  );
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 5 }]);
  expect(shown(records)).toHaveLength(1);
});

test('UTF-16 with a byte order mark', async () => {
  const xml = `\u{feff}<smses count="1">${sms('address="1" contact_name="Ann" type="1" body="Grüße, Ёлка"')}</smses>`;
  const { records } = await recogniseAndParse(memorySet({ x: Buffer.from(xml, 'utf16le') }));
  expect(shown(records)).toEqual(['2025-01-15T10:00:00 text Ann: Grüße, Ёлка']);
});

function call(values: string): string {
  return `<call date="${at}" contact_name="Ann" ${values} />`;
}

test('calls of a log: answered, missed, declined, hidden', async () => {
  const { formatIds, records } = await recogniseAndParse(
    memorySet({
      'calls.xml': `<?xml version="1.0"?><calls count="5">${[
        call('number="+15551234567" type="1" duration="125" presentation="1"'),
        call('number="+15551234567" type="2" duration="0" presentation="1"'),
        call('number="+15551234567" type="3" duration="0" presentation="1"'),
        call('number="+15551234567" type="5" duration="0" presentation="1"'),
        call('number="" type="3" duration="0" presentation="2" contact_name="null"'),
      ].join('')}</calls>`,
    }),
  );
  expect(formatIds).toEqual(['sms-backup-calls']);
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 call Ann: Voice call, 2 minutes',
    '2025-01-15T10:00:00 call Me: Voice call, not answered',
    '2025-01-15T10:00:00 call Ann: Missed voice call',
    '2025-01-15T10:00:00 call Ann: Declined voice call',
    '2025-01-15T10:00:00 call Private number: Missed voice call',
  ]);
  expect(messagesOf(records)[0]?.durationSeconds).toBe(125);
});
