import { detectMetaHtml, parseMetaHtml } from '../messenger/metaHtml.ts';
import type { SourceFormat } from '../source.ts';

export const instagramHtml: SourceFormat = {
  id: 'instagram-html',
  name: 'Instagram (pages)',
  service: 'instagram',
  extensions: ['html', 'htm'],
  howTo: [
    'Open accountscenter.facebook.com, “Your information and permissions”, “Export your information”, and choose your Instagram profile.',
    'Better than the pages (HTML) is the format JSON: it tells the exact moment of each message.',
    'If you have only the pages: choose the .zip file or the folder “messages” here.',
  ],
  detect: (file, set) => detectMetaHtml(file, set, 'instagram'),
  group: () => 'instagram-html',
  parse: (source, options) => parseMetaHtml(source, options, 'instagram'),
};
