import { useEffect, useRef } from 'react';
import { Input, TextField } from 'react-aria-components';
import { Button, IconButton } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Choice.tsx';
import { formatQuantity } from '../../design/format.ts';
import type { Finding } from './useFind.ts';

interface FindBarProps {
  readonly finding: Finding;
  readonly isPending: boolean;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Looks for words in the whole call, and puts others in their place. */
export function FindBar({ finding, isPending, onReplace, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { sought, replacement, places, position } = finding;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any of its fields closes it
    <search
      className="find-bar"
      aria-label="Find and replace"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField aria-label="Find" className="find-field" value={sought} onChange={finding.setSought}>
        <Input
          ref={field}
          placeholder="Find"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finding.step(event.shiftKey ? -1 : 1);
          }}
        />
      </TextField>
      <output className="find-count small soft tabular">{countWords(finding)}</output>
      <IconButton
        icon="chevronUp"
        label="Place before"
        isDisabled={places.length === 0}
        onPress={() => finding.step(-1)}
      />
      <IconButton
        icon="chevronDown"
        label="Next place"
        isDisabled={places.length === 0}
        onPress={() => finding.step(1)}
      />
      <Checkbox isSelected={finding.matchCase} onChange={finding.setMatchCase}>
        Same capitals
      </Checkbox>
      <Checkbox isSelected={finding.wholeWords} onChange={finding.setWholeWords}>
        Whole words
      </Checkbox>
      <TextField
        aria-label="Replace with"
        className="find-field"
        value={replacement}
        onChange={finding.setReplacement}
      >
        <Input placeholder="Replace with" spellCheck={false} />
      </TextField>
      <Button isDisabled={isPending || places.length === 0} onPress={onReplace}>
        {`Replace all${position === null ? '' : ` ${places.length}`}`}
      </Button>
      <IconButton icon="close" label="Close find and replace" onPress={onClose} />
    </search>
  );
}

function countWords({ sought, places, position }: Finding): string {
  if (sought === '') return '';
  if (places.length === 0) return 'Not found';
  return position === null
    ? formatQuantity(places.length, 'place', 'places')
    : `${position + 1} of ${places.length}`;
}
