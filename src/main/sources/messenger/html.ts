import type { SourceFormat } from '../source.ts';
import { detectMetaHtml, parseMetaHtml } from './metaHtml.ts';

export const messengerHtml: SourceFormat = {
  id: 'messenger-html',
  name: 'Facebook Messenger (pages)',
  service: 'messenger',
  extensions: ['html', 'htm'],
  howTo: [
    'Open accountscenter.facebook.com, “Your information and permissions”, “Export your information”, and choose your Facebook profile.',
    'Better than the pages (HTML) is the format JSON: it tells the exact moment of each message.',
    'If you have only the pages: choose the .zip file or the folder “messages” here.',
  ],
  detect: (file, set) => detectMetaHtml(file, set, 'messenger'),
  group: () => 'messenger-html',
  parse: (source, options) => parseMetaHtml(source, options, 'messenger'),
};
