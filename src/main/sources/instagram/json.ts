import { detectMeta, parseMeta } from '../messenger/metaJson.ts';
import type { SourceFormat } from '../source.ts';

export const instagramJson: SourceFormat = {
  id: 'instagram-json',
  name: 'Instagram',
  service: 'instagram',
  extensions: ['json'],
  howTo: [
    'In the app or on the web open Settings, “Accounts Center”, “Your information and permissions”, “Export your information” (earlier: “Download your information”).',
    'Choose your Instagram profile, then “Export to device”. Of the kinds of information only “Messages” is needed; “Personal information” tells Evenkeel who you are.',
    'As format choose JSON, and as date range “All time”. Instagram tells you by mail when the file is ready.',
    'Choose the .zip file here. It can stay zipped.',
  ],
  detect: (file, set) => detectMeta(file, set, 'instagram'),
  group: () => 'instagram',
  parse: (source, options) => parseMeta(source, options, 'instagram'),
};
