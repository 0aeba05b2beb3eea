/** The same for exports of messages by phones, of servers and of mail. */
import type { Written, Writer } from './writtenExports.ts';

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

export const smsBackup: Writer = (history) => ({
  'sms.xml': `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<smses count="${history.length}">
${history
  .map(({ atMilliseconds, isMine, text }) => {
    const common = `date="${atMilliseconds}" contact_name="Ole" address="${isMine ? '0170 1234567' : '+491701234567'}"`;
    if (text !== '') {
      return `<sms protocol="0" ${common} type="${isMine ? 2 : 1}" subject="null" body="${xml(text)}" />`;
    }
    const sender = isMine ? '+491709999999' : '+491701234567';
    return `<mms ${common} msg_box="${isMine ? 2 : 1}"><parts><part seq="0" ct="image/jpeg" cl="1.jpg" text="null" data="AAAA" /></parts><addrs><addr address="${sender}" type="137" /></addrs></mms>`;
  })
  .join('\n')}
</smses>`,
});

export const googleVoice: Writer = (history) => ({
  'Takeout/Voice/Calls/Ole - Text - 2022-03-18T09_00_00Z.html': `<?xml version="1.0" ?><html><head><title>x</title></head><body><div class="hChatLog hfeed">
${history
  .map(({ atMilliseconds, isMine, text }) => {
    const who = isMine
      ? '<cite class="sender vcard"><a class="tel" href="tel:+491709999999"><abbr class="fn" title="">Me</abbr></a></cite>'
      : '<cite class="sender vcard"><a class="tel" href="tel:+491701234567"><span class="fn">Ole</span></a></cite>';
    const time = new Date(atMilliseconds).toISOString().replace('Z', '+00:00');
    const inner =
      text === ''
        ? '<q>MMS Sent</q><div><img src="Ole - Text - 1" alt="Image" /></div>'
        : `<q>${text.replaceAll('\n', '<br>')}</q>`;
    return `<div class="message"><abbr class="dt" title="${time}">x</abbr>:\n${who}:\n${inner}</div> `;
  })
  .join('')}</div><div class="tags">Labels:
<a rel="tag" href="http://www.google.com/voice#sms">Text</a></div></body></html>`,
});

const ann = { id: '100000000000000001', name: 'ann', discriminator: '0000', nickname: 'Ann', isBot: false };
const ole = { id: '100000000000000002', name: 'ole', discriminator: '0000', nickname: 'Ole', isBot: false };

export const discordJson: Writer = (history) => ({
  'Direct Messages - Ole [900000000000000009].json': JSON.stringify({
    guild: { id: '0', name: 'Direct Messages' },
    channel: { id: '900000000000000009', type: 'DirectTextChat', name: 'Ole' },
    dateRange: { after: null, before: null },
    exportedAt: '2022-09-14T00:00:00+00:00',
    messages: history.map(({ id, atMilliseconds, isMine, text }) => ({
      id: String(800000000000000000n + BigInt(id)),
      type: 'Default',
      timestamp: new Date(atMilliseconds).toISOString().replace('Z', '+00:00'),
      content: text,
      author: isMine ? ann : ole,
      attachments: text === '' ? [{ id: '1', url: 'https://cdn.example/1.jpg', fileName: '1.jpg' }] : [],
    })),
    messageCount: history.length,
  }),
});

export const discordCsv: Writer = (history) => ({
  'Direct Messages - Ole [900000000000000009].csv': [
    'AuthorID,Author,Date,Content,Attachments,Reactions',
    ...history.map(({ atMilliseconds, isMine, text }) => {
      const { id, name } = isMine ? ann : ole;
      const time = new Date(atMilliseconds).toISOString().replace('Z', '0000+00:00');
      const attachment = text === '' ? 'https://cdn.example/1.jpg' : '';
      return `"${id}","${name}","${time}","${text}","${attachment}",""`;
    }),
    '',
  ].join('\r\n'),
});

function mail({ id, atMilliseconds, isMine, text }: Written): string {
  const [from, to] = isMine
    ? ['Ann <ann@example.org>', 'Ole <ole@example.org>']
    : ['Ole <ole@example.org>', 'Ann <ann@example.org>'];
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${id === 1 ? 'Boat' : 'Re: Boat'}`,
    `Date: ${new Date(atMilliseconds).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@example.org>`,
    ...(id === 1 ? [] : ['References: <1@example.org>', `In-Reply-To: <${id - 1}@example.org>`]),
    ...(isMine ? [] : ['Delivered-To: ann@example.org']),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text === '' ? 'see the picture' : text,
    '',
  ].join('\n');
}

export const mailMbox: Writer = (history) => ({
  'Boat.mbox': history.map((one) => `From x@example.org Fri Mar 18 09:00:00 2022\n${mail(one)}\n`).join(''),
});

export const mailEml: Writer = (history) =>
  Object.fromEntries(history.map((one) => [`mails/${one.id}.eml`, mail(one)]));
