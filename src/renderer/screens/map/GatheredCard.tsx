import { useState } from 'react';
import type { EgoNetwork, EgoTie } from '../../../shared/model/network.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatQuantity } from '../../design/format.ts';
import { grouped, tied } from './acts.ts';
import { KeepGroupDialog } from './KeepGroupDialog.tsx';
import type { Acts } from './useActs.ts';
import type { Groups } from './useGroups.ts';

interface GatheredCardProps {
  readonly ties: readonly EgoTie[];
  readonly between: EgoNetwork['between'];
  readonly groups: Groups;
  readonly acts: Acts;
  readonly onOnly: () => void;
  readonly onLetGo: () => void;
}

const mostNamed = 8;
/** Every pair is a tie: of more people than this hardly all know each other. */
const largestCircle = 20;

/** Those gathered by hand: looked at alone, kept as a group, or said to know each other. */
export function GatheredCard({ ties, between, groups, acts, onOnly, onLetGo }: GatheredCardProps) {
  const [isNaming, setNaming] = useState(false);
  const canTie = ties.length > 1 && ties.length <= largestCircle && !acts.isPending;
  return (
    <Card title={`${formatQuantity(ties.length, 'person', 'people')} gathered`}>
      <p className="small">{namesOf(ties)}</p>
      <div className="row gathered-actions">
        <Button onPress={onOnly}>Show only them</Button>
        <Button onPress={() => setNaming(true)}>Keep as a group</Button>
        <Button isDisabled={!canTie} onPress={() => acts.run(tied(ties, true))}>
          They know each other
        </Button>
        {hasDrawn(ties, between) ? (
          <Button isDisabled={!canTie} onPress={() => acts.run(tied(ties, false))}>
            Take away ties I drew
          </Button>
        ) : null}
        <Button variant="quiet" onPress={onLetGo}>
          Let go
        </Button>
      </div>
      {isNaming ? (
        <KeepGroupDialog
          count={ties.length}
          groups={groups.all}
          onClose={() => setNaming(false)}
          onKeep={(name) => acts.run(grouped(groups.all, name, ties))}
        />
      ) : null}
    </Card>
  );
}

function hasDrawn(ties: readonly EgoTie[], between: EgoNetwork['between']): boolean {
  const known = new Set(ties.map(({ personId }) => personId));
  return between.some(
    ({ first, second, from }) => from !== 'groups' && known.has(first) && known.has(second),
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
