import { useEffect, useEffectEvent, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { commandOf, turnCommandOf, type Command } from './shortcuts.ts';

const fields = 'input, textarea, select, [contenteditable]';
/** What has keys of its own: a dialog, a list, a menu. */
const ownKeys = '[role=dialog], [role=menu], [role=listbox], [role=alertdialog]';
const pressed = 'button, a, [role=button], summary, [role=slider]';

/** Keys that mean something wherever the owner is on the screen, but where they type or press something. */
export function useCallKeys(
  hasCharacters: boolean,
  onCommand: (command: Command) => void,
  onDigit: (digit: number) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || (target instanceof Element && isOwn(target, event.key))) return;
    const command = commandOf(event, hasCharacters);
    if (command !== null) {
      event.preventDefault();
      onCommand(command);
    } else if (
      hasCharacters &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      /^[1-9]$/.test(event.key)
    ) {
      onDigit(Number(event.key));
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isOwn(target: Element, key: string): boolean {
  if (target.closest(`${fields}, ${ownKeys}`) !== null) return true;
  return key === ' ' && target.closest(pressed) !== null;
}

/** Keys of the turn that has the keyboard. */
export function turnCommandIn(event: ReactKeyboardEvent): Command | null {
  const { target } = event;
  return target instanceof HTMLElement && target.dataset['turn'] !== undefined ? turnCommandOf(event) : null;
}
