import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { IconButton } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Choice.tsx';
import { shortcutGroups } from './shortcuts.ts';

interface HelpPopoverProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly hasCharacters: boolean;
  readonly setHasCharacters: (has: boolean) => void;
}

/** The keys of this screen, and what its underlines mean. */
export function HelpPopover({ isOpen, onOpenChange, hasCharacters, setHasCharacters }: HelpPopoverProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <IconButton icon="keyboard" label="Keys, and what the underlines mean" />
      <Popover placement="bottom end" className="popover call-popover">
        <Dialog className="call-dialog">
          <Heading slot="title" level={2}>
            Keys
          </Heading>
          <div className="help-groups">
            {shortcutGroups.map(({ name, shortcuts }) => (
              <section key={name}>
                <h3>{name}</h3>
                <dl>
                  {shortcuts.map(({ command, keys, words }) => (
                    <div key={command}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{words}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <Checkbox isSelected={hasCharacters} onChange={setHasCharacters}>
            Single letters are keys
          </Checkbox>
          <p className="small">
            <span data-unsure>A light dotted line</span> stands under words that were heard unsurely. Click a
            word to hear it and judge for yourself. <kbd>1</kbd> to <kbd>9</kbd> say whose voice the selected
            turns are.
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
