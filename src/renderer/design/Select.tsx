import type { ReactNode } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { FieldWords } from './FieldWords.tsx';
import { Icon } from './Icon.tsx';
import './Field.css';
import './Select.css';

export interface Option<Id extends string | number> {
  id: Id;
  name: string;
  /** A second, softer line. */
  description?: string;
}

/** One of a few known options. */
export function Select<Id extends string | number>({
  label,
  help,
  options,
  value,
  onChange,
  placeholder = 'Choose',
}: {
  label: ReactNode;
  help?: ReactNode;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string;
}) {
  function choose(key: string | number | null) {
    const option = options.find((candidate) => candidate.id === key);
    if (option !== undefined) onChange(option.id);
  }
  return (
    <AriaSelect className="field" value={value} onChange={choose} placeholder={placeholder}>
      <FieldWords label={label} help={help} />
      <Button className="field-box select-button">
        <SelectValue className="select-value" />
        <Icon name="chevronDown" size={18} />
      </Button>
      <Popover className="popover select-popover">
        <ListBox className="option-list" items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** A line in a list of options; also used by the time zone field. */
export function OptionItem<Id extends string | number>({ option }: { option: Option<Id> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.name} className="option">
      <span>{option.name}</span>
      {option.description === undefined ? null : (
        <span className="option-description field-help">{option.description}</span>
      )}
    </ListBoxItem>
  );
}
