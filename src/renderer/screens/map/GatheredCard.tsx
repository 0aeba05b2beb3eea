import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EgoTie } from '../../../shared/model/network.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatQuantity } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';

interface GatheredCardProps {
  readonly ties: readonly EgoTie[];
  readonly onOnly: () => void;
  readonly onLetGo: () => void;
}

const mostNamed = 8;
/** Every pair is a tie: of more people than this hardly all know each other. */
const largestCircle = 20;

/** Those gathered by hand: looked at alone, or said to know each other. */
export function GatheredCard({ ties, onOnly, onLetGo }: GatheredCardProps) {
  const client = useQueryClient();
  const personIds = ties.map(({ personId }) => personId);
  const join = useMutation({
    mutationFn: (areJoined: boolean) => api.network.drawCircle.mutate({ personIds, isDrawn: areJoined }),
    onSuccess: () => client.invalidateQueries(),
  });
  const canJoin = ties.length > 1 && ties.length <= largestCircle && !join.isPending;
  return (
    <Card title={`${formatQuantity(ties.length, 'person', 'people')} gathered`}>
      <p className="small">{namesOf(ties)}</p>
      <div className="row gathered-actions">
        <Button onPress={onOnly}>Show only them</Button>
        <Button isDisabled={!canJoin} onPress={() => join.mutate(true)}>
          They know each other
        </Button>
        <Button variant="quiet" onPress={onLetGo}>
          Let go
        </Button>
      </div>
      <output className="soft small">
        {join.isSuccess && join.variables ? (
          <>
            Kept as ties drawn by you.{' '}
            <Button variant="quiet" onPress={() => join.mutate(false)}>
              Take back
            </Button>
          </>
        ) : null}
      </output>
      <ErrorNotice error={join.error} />
    </Card>
  );
}

function namesOf(ties: readonly EgoTie[]): string {
  const names = ties.map(({ name }) => name);
  const shown =
    names.length <= mostNamed
      ? names
      : [...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} others`];
  return new Intl.ListFormat('en').format(shown);
}
