import { changePointsFrom, earlyFrom } from '../../../shared/measures/gates.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';

/** While there is little in the vault: what shows once there is more, and how it gets there. */
export function WhatComes() {
  return (
    <Card title="What comes with more">
      <div className="stack">
        <ul className="what-comes">
          <li>From {earlyFrom} talks with somebody on: how the tone of their words moves.</li>
          <li>After five weeks: what is usual for you.</li>
          <li>From {changePointsFrom} talks with somebody on: lasting changes, in a sentence.</li>
        </ul>
        <div className="row">
          <Button icon="import" onPress={() => go({ screen: 'import' })}>
            Import more
          </Button>
        </div>
      </div>
    </Card>
  );
}
