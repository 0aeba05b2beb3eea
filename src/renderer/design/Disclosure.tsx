import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Disclosure.css';

/** More for those who want it, folded away at first. */
export function Disclosure({
  title,
  level = 3,
  isOpenAtFirst = false,
  onOpenChange,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3 | 4;
  isOpenAtFirst?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  return (
    <AriaDisclosure
      className="disclosure"
      defaultExpanded={isOpenAtFirst}
      {...(onOpenChange && { onExpandedChange: onOpenChange })}
    >
      <Heading level={level} className="disclosure-heading">
        <Button slot="trigger" className="disclosure-button">
          <Icon name="chevronRight" size={16} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
