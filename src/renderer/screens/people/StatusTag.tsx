import type { PersonStatus } from '../../../shared/model/people.ts';
import { Tag } from '../../design/Tag.tsx';

/** Whom the owner set aside; nothing beside everybody else. */
export function StatusTag({ status }: { status: PersonStatus }) {
  if (status === 'open') return null;
  return (
    <Tag tone={status === 'unsafe' ? 'warning' : 'neutral'}>{status === 'unsafe' ? 'Unsafe' : 'Paused'}</Tag>
  );
}
