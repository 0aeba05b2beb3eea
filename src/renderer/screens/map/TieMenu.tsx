import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import type { EgoTie, PersonGroup } from '../../../shared/model/network.ts';
import { Icon } from '../../design/Icon.tsx';
import '../../design/Menu.css';
import { closenessSteps, stepWords } from './ClosenessScale.tsx';

interface TieMenuProps {
  readonly tie: EgoTie;
  readonly mark: Element;
  readonly groups: readonly PersonGroup[];
  /** Whether the map shows an earlier day: a rating is of today all the same. */
  readonly isPast: boolean;
  readonly isGathered: boolean;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onGather: () => void;
  /** Shows this person with those they know. */
  readonly onCircle: () => void;
  /** Puts this person into a group, or takes them out of it. */
  readonly onGroup: (group: PersonGroup) => void;
  readonly onRate: (closeness: number) => void;
}

/** What can be done with one person on the map: by right click, long press, or the menu key. */
export function TieMenu(props: TieMenuProps) {
  const { tie, mark, isPast, onRate } = props;
  const trigger = useRef(mark);
  return (
    <Popover
      className="popover menu-popover"
      aria-label={`What to do with ${tie.name}`}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
      placement="bottom start"
    >
      <Menu
        aria-label={`What to do with ${tie.name}`}
        onClose={props.onClose}
        className="menu"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asks for a menu goes on in it
        autoFocus="first"
      >
        <MenuItem className="menu-item" onAction={props.onOpen}>
          See {tie.name} over time
        </MenuItem>
        <MenuItem className="menu-item" onAction={props.onCircle}>
          Show only {tie.name} and who they know
        </MenuItem>
        <MenuItem className="menu-item" onAction={props.onGather}>
          {props.isGathered ? 'Take out of those gathered' : 'Gather with others'}
        </MenuItem>
        <GroupItems {...props} />
        <Separator className="menu-line" />
        <MenuSection className="menu-section">
          <Header className="menu-header">
            {isPast ? 'How close do you feel today?' : 'How close do you feel?'}
          </Header>
          {closenessSteps.map((step) => (
            <MenuItem key={step} className="menu-item" onAction={() => onRate(step)}>
              {stepWords(step)}
              {!isPast && tie.closeness === step ? <Icon name="check" size={16} /> : null}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </Popover>
  );
}

function GroupItems({ groups, tie, onGroup }: Pick<TieMenuProps, 'groups' | 'tie' | 'onGroup'>) {
  if (groups.length === 0) return null;
  return (
    <>
      <Separator className="menu-line" />
      <MenuSection className="menu-section">
        <Header className="menu-header">In your groups</Header>
        {groups.map((group) => {
          const isIn = group.personIds.includes(tie.personId);
          return (
            <MenuItem
              key={group.id}
              className="menu-item"
              textValue={group.name}
              aria-label={isIn ? `Take out of ${group.name}` : `Put into ${group.name}`}
              onAction={() => onGroup(group)}
            >
              {group.name}
              {isIn ? <Icon name="check" size={16} /> : null}
            </MenuItem>
          );
        })}
      </MenuSection>
    </>
  );
}
