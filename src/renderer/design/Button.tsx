import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import './Button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** primary: the one thing to do here; quiet: without a frame; danger: takes something away. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  icon?: IconName;
  children: ReactNode;
}

export function Button({ variant = 'secondary', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${variant}`}>
      {icon === undefined ? null : <Icon name={icon} size={18} />}
      {children}
    </AriaButton>
  );
}

/** A button that is only a drawing; `label` is what it says to those who do not see it. */
export function IconButton({
  icon,
  label,
  ...rest
}: Omit<ButtonProps, 'variant' | 'children' | 'icon'> & { icon: IconName; label: string }) {
  return (
    <AriaButton {...rest} className="button button-icon" aria-label={label}>
      <Icon name={icon} />
    </AriaButton>
  );
}

/** A button that reads like a link inside text: for going to another screen. */
export function LinkButton({ children, ...rest }: Omit<ButtonProps, 'variant' | 'icon'>) {
  return (
    <AriaButton {...rest} className="link-button">
      {children}
    </AriaButton>
  );
}
