/** Contact with one person in words: one row a measure, with its range and what it was counted over. */
import { serviceName } from '../../../shared/serviceNames.ts';
import type { Layer, PersonContact } from '../../../shared/model/network.ts';
import { formatPercent, formatQuantity } from '../../design/format.ts';

export interface HabitRow {
  name: string;
  value: string;
  /** "3 to 6 min"; empty where there is no uncertainty to tell. */
  range: string;
  from: string;
}

const layerWords: Record<Layer, string> = {
  weekly: 'at least weekly',
  monthly: 'at least monthly',
  'half-yearly': 'at least once in half a year',
  yearly: 'at least once a year',
  past: 'not in the last year',
};

/** Rows for what is known; below its gate a measure says why it has no number. */
export function habitRows(contact: PersonContact): HabitRow[] {
  const { begunByOther, offHours, offHoursWithEverybody, repliesByOther, repliesByOwner, daysPerWeek } =
    contact;
  const beside =
    offHoursWithEverybody === null ? '' : ` (${formatPercent(offHoursWithEverybody)} with everybody)`;
  return [
    {
      name: 'Days of contact a week',
      value: `${daysPerWeek.value.toFixed(1)}: ${layerWords[contact.layer]}`,
      range: `${daysPerWeek.low.toFixed(1)} to ${daysPerWeek.high.toFixed(1)}`,
      from: formatQuantity(contact.contactDays, 'day', 'days'),
    },
    shareRow(`Chats that ${contact.name} began`, begunByOther, 'chats'),
    replyRow(`Time ${contact.name} takes to answer`, repliesByOther),
    replyRow('Time you take to answer', repliesByOwner),
    shareRow(`Evenings and weekends${beside}`, offHours, 'interactions'),
    {
      name: 'Where',
      value: contact.channels.map(channelWords).join(', '),
      range: '',
      from: formatQuantity(contact.interactions, 'interaction', 'interactions'),
    },
  ];
}

function shareRow(name: string, share: PersonContact['offHours'], many: string): HabitRow {
  if (share === null) return { name, value: 'no number yet', range: '', from: `fewer than 6 ${many}` };
  const range = `${formatPercent(share.low)} to ${formatPercent(share.high)}`;
  return { name, value: formatPercent(share.value), range, from: `${share.n} ${many}` };
}

function replyRow(name: string, replies: PersonContact['repliesByOther']): HabitRow {
  if (replies === null) return { name, value: 'no number yet', range: '', from: 'fewer than 5 answers' };
  const { medianSeconds, low, high, n } = replies;
  const [from, to] = [timeInWords(low), timeInWords(high)];
  const range = from === to ? from : `${from} to ${to}`;
  return { name, value: timeInWords(medianSeconds), range, from: formatQuantity(n, 'answer', 'answers') };
}

function timeInWords(seconds: number): string {
  if (seconds < 60) return 'under 1 min';
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

function channelWords({ service, kind, interactions }: PersonContact['channels'][number]): string {
  const name = serviceName(service);
  const words = kind === 'group' ? `${name} groups` : name;
  return `${words} (${interactions})`;
}
