import type { Person } from '../../../shared/model/people.ts';
import { formatQuantity } from '../../design/format.ts';
import { serviceName } from '../../../shared/serviceNames.ts';

/** “WhatsApp, Telegram · 1,203 messages” */
export function personWords({ identities, utterances }: Pick<Person, 'identities' | 'utterances'>): string {
  const services = [...new Set(identities.map(({ service }) => serviceName(service)))];
  return [services.join(', '), formatQuantity(utterances, 'message', 'messages')]
    .filter((part) => part !== '')
    .join(' · ');
}
