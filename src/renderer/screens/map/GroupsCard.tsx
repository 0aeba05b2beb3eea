import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PersonGroup } from '../../../shared/model/network.ts';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Choice.tsx';
import { formatQuantity } from '../../design/format.ts';
import { Icon } from '../../design/Icon.tsx';
import '../../design/Menu.css';
import { changed, ungrouped } from './acts.ts';
import { ChangeGroupDialog } from './ChangeGroupDialog.tsx';
import type { Acts } from './useActs.ts';
import type { Groups } from './useGroups.ts';

interface GroupsCardProps {
  readonly groups: Groups;
  /** By person, also of who is not shown at the moment. */
  readonly names: ReadonlyMap<number, string>;
  readonly acts: Acts;
  readonly onOnly: (group: PersonGroup) => void;
  readonly onGather: (personIds: readonly number[]) => void;
}

/** The groups the owner named: which are marked on the map, and what can be done with each. */
export function GroupsCard({ groups, names, acts, onOnly, onGather }: GroupsCardProps) {
  const [changing, setChanging] = useState<PersonGroup | null>(null);
  if (groups.all.length === 0) return null;
  const marked = new Set(groups.marked.map(({ id }) => id));
  return (
    <Card title="Your groups">
      <ul className="plain-list group-list">
        {groups.all.map((group) => (
          <li key={group.id} className="group-line">
            <Checkbox
              isSelected={marked.has(group.id)}
              onChange={(isMarked) => groups.mark(group.id, isMarked)}
            >
              <span className="visually-hidden">Mark on the map: </span>
              {group.name}
              <span className="soft small">
                {' '}
                {formatQuantity(group.personIds.length, 'person', 'people')}
              </span>
            </Checkbox>
            <GroupMenu
              group={group}
              onOnly={() => onOnly(group)}
              onGather={() => onGather(group.personIds)}
              onChange={() => setChanging(group)}
              onRemove={() => acts.run(ungrouped(group))}
            />
          </li>
        ))}
      </ul>
      {changing === null ? null : (
        <ChangeGroupDialog
          group={changing}
          groups={groups.all}
          names={names}
          onClose={() => setChanging(null)}
          onChange={(after) => acts.run(changed(changing, after, `${after.name} is changed.`))}
        />
      )}
    </Card>
  );
}

interface GroupMenuProps {
  readonly group: PersonGroup;
  readonly onOnly: () => void;
  readonly onGather: () => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function GroupMenu({ group, onOnly, onGather, onChange, onRemove }: GroupMenuProps) {
  const label = `What to do with ${group.name}`;
  return (
    <MenuTrigger>
      <AriaButton className="button button-icon" aria-label={label}>
        <Icon name="more" />
      </AriaButton>
      <Popover className="popover menu-popover" placement="bottom end" aria-label={label}>
        <Menu className="menu" aria-label={label}>
          <MenuItem className="menu-item" onAction={onOnly}>
            Show only them
          </MenuItem>
          <MenuItem className="menu-item" onAction={onGather}>
            Gather them
          </MenuItem>
          <MenuItem className="menu-item" onAction={onChange}>
            Change name or people
          </MenuItem>
          <MenuItem className="menu-item" onAction={onRemove}>
            Remove the group
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
