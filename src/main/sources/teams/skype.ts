import type { SourceFormat } from '../source.ts';
import { detectExport, parseExport } from './export.ts';

export const skype: SourceFormat = {
  id: 'skype-json',
  name: 'Skype',
  service: 'skype',
  extensions: ['json'],
  howTo: [
    'Skype ended in 2025. Its chats could be taken along until Microsoft deletes them.',
    'Open secure.skype.com/data-export in a browser and sign in, if it still answers.',
    'Tick “Conversations” and “Files”, then “Submit request”, and later “Download”.',
    'Choose the .tar file here; it can stay packed. From an older download choose messages.json.',
  ],
  detect: (file) => detectExport(file, 'skype'),
  group: ({ path }) => path,
  parse: (source, options) => parseExport(source, options, 'skype'),
};
