const names: Readonly<Record<string, string>> = {
  call: 'Recording',
  chatlab: 'ChatLab',
  contacts: 'Contacts',
  discord: 'Discord',
  'google-chat': 'Google Chat',
  'google-hangouts': 'Hangouts',
  'google-voice': 'Google Voice',
  imessage: 'iMessage',
  instagram: 'Instagram',
  journal: 'Journal',
  'journal-call': 'Calls (journal)',
  'journal-in-person': 'In person (journal)',
  'journal-mail': 'E-mails (journal)',
  'journal-social': 'Social media (journal)',
  'journal-text': 'Messages (journal)',
  'journal-video': 'Video calls (journal)',
  'journal-voice-message': 'Voice messages (journal)',
  kakaotalk: 'KakaoTalk',
  line: 'LINE',
  mail: 'E-mail',
  messenger: 'Messenger',
  signal: 'Signal',
  skype: 'Skype',
  slack: 'Slack',
  sms: 'Text messages',
  table: 'Table',
  teams: 'Teams',
  telegram: 'Telegram',
  viber: 'Viber',
  wechat: 'WeChat',
  whatsapp: 'WhatsApp',
};

/** What a service calls itself; one not known here is shown as it stands. */
export function serviceName(service: string): string {
  return names[service] ?? service;
}
