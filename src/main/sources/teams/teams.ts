import type { SourceFormat } from '../source.ts';
import { detectExport, parseExport } from './export.ts';

export const teams: SourceFormat = {
  id: 'teams',
  name: 'Microsoft Teams (personal)',
  service: 'teams',
  extensions: ['json'],
  howTo: [
    'On a computer open teams.live.com or the page “Export your Teams data” of your Microsoft account, and sign in.',
    'Tick “Conversations” (and “Media” for what was sent along), then “Submit request”.',
    'After a while the same page offers the download, a .tar file.',
    'Choose the .tar file here; it can stay packed. Accounts of work or school do not offer this.',
  ],
  detect: (file) => detectExport(file, 'teams'),
  group: ({ path }) => path,
  parse: (source, options) => parseExport(source, options, 'teams'),
};
