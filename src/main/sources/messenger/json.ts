import type { SourceFormat } from '../source.ts';
import { detectMeta, parseMeta } from './metaJson.ts';

export const messengerJson: SourceFormat = {
  id: 'messenger-json',
  name: 'Facebook Messenger',
  service: 'messenger',
  extensions: ['json'],
  howTo: [
    'On the web or in the app open accountscenter.facebook.com, “Your information and permissions”, “Export your information” (earlier: “Download your information”).',
    'Choose your Facebook profile, then “Export to device”. Of the kinds of information only “Messages” is needed.',
    'As format choose JSON, and as date range “All time”. Facebook tells you by mail when the files are ready.',
    'Encrypted chats come apart: on a computer open messenger.com/secure_storage/dyi, and download the file there.',
    'Choose all the .zip files here together; they can stay zipped.',
  ],
  detect: (file, set) => detectMeta(file, set, 'messenger'),
  group: () => 'messenger',
  parse: (source, options) => parseMeta(source, options, 'messenger'),
};
