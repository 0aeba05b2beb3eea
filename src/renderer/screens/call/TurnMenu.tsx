import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
  Separator,
} from 'react-aria-components';
import type { Call, CallTurn } from '../../../shared/model/calls.ts';
import { Icon } from '../../design/Icon.tsx';
import '../../design/Menu.css';
import type { TurnActions } from './turnActions.ts';

interface TurnMenuProps {
  readonly call: Call;
  readonly turn: CallTurn;
  readonly actions: TurnActions;
  readonly heading: string;
  /** The word before which the turn would be split; null at its first. */
  readonly splitWord: string | null;
}

/** All that can be done with a turn, with its keys. */
export function TurnMenu({ call, turn, actions, heading, splitWord }: TurnMenuProps) {
  const { utteranceId } = turn;
  return (
    <MenuTrigger>
      <Button className="button button-icon turn-more" aria-label={`What to do with: ${heading}`}>
        <Icon name="more" size={18} />
      </Button>
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu aria-label="What to do with this turn" className="menu">
          <Item keys="E" onAction={() => actions.edit(utteranceId)}>
            Change the words
          </Item>
          <SubmenuTrigger>
            <MenuItem className="menu-item" textValue="Change who speaks">
              Change who speaks <Icon name="chevronRight" size={16} />
            </MenuItem>
            <Popover className="popover menu-popover">
              <Menu aria-label="Who speaks" className="menu">
                {call.speakers.map(({ label, name }, index) => (
                  <Item
                    key={label}
                    keys={index < 9 ? String(index + 1) : ''}
                    isDisabled={label === turn.label}
                    onAction={() => actions.setSpeaker(utteranceId, label)}
                  >
                    {name}
                  </Item>
                ))}
                <Item onAction={() => actions.setSpeaker(utteranceId, null)}>Another voice</Item>
              </Menu>
            </Popover>
          </SubmenuTrigger>
          <Item keys="S" isDisabled={splitWord === null} onAction={() => actions.split(utteranceId)}>
            {splitWord === null ? 'Split (choose a word first)' : `Split before “${splitWord}”`}
          </Item>
          <Item keys="M" onAction={() => actions.merge(utteranceId)}>
            Join with the turn before
          </Item>
          <Separator className="menu-line" />
          {call.hasSound ? (
            <Item keys="R" onAction={() => actions.loop(utteranceId)}>
              Repeat this turn
            </Item>
          ) : null}
          <Item keys="O" isDisabled={!turn.isEdited} onAction={() => actions.toggleOriginal(utteranceId)}>
            Show the original
          </Item>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ItemProps {
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
  readonly children: string;
}

function Item({ keys = '', isDisabled = false, onAction, children }: ItemProps) {
  return (
    <MenuItem className="menu-item" textValue={children} isDisabled={isDisabled} onAction={onAction}>
      <span>{children}</span>
      {keys === '' ? null : <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
