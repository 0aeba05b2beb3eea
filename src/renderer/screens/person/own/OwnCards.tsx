import { ErrorNotice } from '../../../design/Notice.tsx';
import { EntriesCard } from './EntriesCard.tsx';
import './own.css';
import { StandingCard } from './StandingCard.tsx';
import { useOwnWords } from './useOwnWords.ts';

/** What the owner says of a person: how they stand to them, and what they wrote down. */
export function OwnCards({
  personId,
  name,
  ownerId,
}: {
  personId: number;
  name: string;
  ownerId: number | null;
}) {
  const own = useOwnWords(personId);
  if (own.data === undefined) return <ErrorNotice error={own.error} />;
  return (
    <div className="person-columns">
      <StandingCard own={own.data} name={name} />
      <EntriesCard own={own.data} name={name} ownerId={ownerId} />
    </div>
  );
}
