import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import type { EgoTie } from '../../../shared/model/network.ts';
import { Icon } from '../../design/Icon.tsx';
import '../../design/Menu.css';
import { closenessSteps, stepWords } from './ClosenessRating.tsx';

interface TieMenuProps {
  readonly tie: EgoTie;
  readonly mark: Element;
  readonly isGathered: boolean;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onGather: () => void;
  /** Shows this person with those they know. */
  readonly onCircle: () => void;
  /** Absent where ratings cannot be given: in the past. */
  readonly onRate?: ((closeness: number) => void) | undefined;
}

/** What can be done with one person on the map: by right click, long press, or the menu key. */
export function TieMenu(props: TieMenuProps) {
  const { tie, mark, onRate } = props;
  const trigger = useRef(mark);
  return (
    <Popover
      className="menu-popover"
      aria-label={`What to do with ${tie.name}`}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
      placement="bottom start"
    >
      <Menu aria-label={`What to do with ${tie.name}`} onClose={props.onClose} className="menu">
        <MenuItem className="menu-item" onAction={props.onOpen}>
          See {tie.name} over time
        </MenuItem>
        <MenuItem className="menu-item" onAction={props.onCircle}>
          Show only {tie.name} and who they know
        </MenuItem>
        <MenuItem className="menu-item" onAction={props.onGather}>
          {props.isGathered ? 'Take out of those gathered' : 'Gather with others'}
        </MenuItem>
        {onRate === undefined ? null : (
          <>
            <Separator className="menu-line" />
            <MenuSection className="menu-section">
              <Header className="menu-header">How close do you feel?</Header>
              {closenessSteps.map((step) => (
                <MenuItem key={step} className="menu-item" onAction={() => onRate(step)}>
                  {stepWords(step)}
                  {tie.closeness === step ? <Icon name="check" size={16} /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          </>
        )}
      </Menu>
    </Popover>
  );
}
