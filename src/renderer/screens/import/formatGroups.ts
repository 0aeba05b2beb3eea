import type { FormatInfo } from '../../../shared/model/imports.ts';
import type { IconName } from '../../design/Icon.tsx';

export interface FormatGroup {
  name: string;
  icon: IconName;
  formats: FormatInfo[];
}

/** By what a format's id tells of it; the first that fits. */
const kinds: readonly { name: string; icon: IconName; ids: RegExp }[] = [
  { name: 'Tables', icon: 'table', ids: /^(?:table|csv|json-?lines|generic)/ },
  { name: 'Contacts', icon: 'people', ids: /^contacts/ },
  { name: 'Calls', icon: 'phone', ids: /calls?(?:-|$)/ },
  { name: 'Mail', icon: 'mail', ids: /^(?:e-?mail|mail|mbox|eml)/ },
  { name: 'Text messages', icon: 'conversations', ids: /^(?:sms|imessage|google-voice|text-messages)/ },
];
const messengers = { name: 'Messengers', icon: 'conversations', ids: /./ } as const;
const recordings = { name: 'Recorded calls', icon: 'recording', ids: /./ } as const;
const order = ['Messengers', 'Text messages', 'Mail', 'Calls', 'Recorded calls', 'Contacts', 'Tables'];

function kindOf({ id, kind }: FormatInfo): (typeof kinds)[number] {
  if (kind === 'recording') return recordings;
  return kinds.find(({ ids }) => ids.test(id)) ?? messengers;
}

/** The drawing that stands for sources of this format. */
export function formatIcon(format: FormatInfo): IconName {
  return kindOf(format).icon;
}

/** The formats as somebody looks for them: by what they use, each group by name. */
export function formatGroups(formats: readonly FormatInfo[]): FormatGroup[] {
  const groups = new Map<string, FormatGroup>();
  for (const format of formats) {
    const { name, icon } = kindOf(format);
    const group = groups.get(name) ?? { name, icon, formats: [] };
    group.formats.push(format);
    groups.set(name, group);
  }
  for (const group of groups.values())
    group.formats.sort((left, right) => left.name.localeCompare(right.name));
  return [...groups.values()].toSorted((left, right) => order.indexOf(left.name) - order.indexOf(right.name));
}
