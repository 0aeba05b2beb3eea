import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { FieldWords } from './FieldWords.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './Select.tsx';
import './Field.css';
import './Choice.css';

/** One of a few options, all of them in sight. */
export function RadioGroup<Id extends string>({
  label,
  help,
  options,
  value,
  onChange,
  direction = 'column',
}: {
  label: ReactNode;
  help?: ReactNode;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  direction?: 'column' | 'row';
}) {
  function choose(id: string) {
    const option = options.find((candidate) => candidate.id === id);
    if (option !== undefined) onChange(option.id);
  }
  return (
    <AriaRadioGroup className="field radio-group" value={value} onChange={choose}>
      <FieldWords label={label} help={help} />
      <div className={`radio-list radio-list-${direction}`}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="choice">
            <span className="choice-dot" />
            <span className="choice-words">
              <span>{option.name}</span>
              {option.description === undefined ? null : (
                <span className="field-help">{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

/** Something to agree to or to switch on. */
export function Checkbox({
  isSelected,
  onChange,
  children,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
}) {
  return (
    <AriaCheckbox className="choice" isSelected={isSelected} onChange={onChange}>
      <span className="choice-box">{isSelected ? <Icon name="check" size={16} /> : null}</span>
      <span className="choice-words">{children}</span>
    </AriaCheckbox>
  );
}
