import type { ReactNode } from 'react';
import { Button, ComboBox, FieldError, Input, ListBox, Popover } from 'react-aria-components';
import { FieldWords } from './FieldWords.tsx';
import { Icon } from './Icon.tsx';
import { OptionItem } from './Select.tsx';
import './Field.css';
import './Select.css';

/** Words typed with suggestions. Without `isFree` only one of the `names` can stay in the field. */
export function ComboField({
  label,
  help,
  names,
  value,
  onChange,
  isFree = false,
}: {
  label: ReactNode;
  help?: ReactNode;
  names: readonly string[];
  value: string;
  onChange: (value: string) => void;
  isFree?: boolean;
}) {
  const options = names.map((name) => ({ id: name, name }));
  const how = isFree
    ? { inputValue: value, onInputChange: onChange, allowsCustomValue: true }
    : {
        defaultValue: value,
        onChange: (key: string | number | null) => (key === null ? undefined : onChange(String(key))),
      };
  return (
    <ComboBox className="field" defaultItems={options} menuTrigger="focus" {...how}>
      <FieldWords label={label} help={help} />
      <div className="field-box">
        <Input className="field-input" spellCheck={false} autoComplete="off" />
        <Button className="button button-icon" aria-label="Show the list">
          <Icon name="chevronDown" size={18} />
        </Button>
      </div>
      <FieldError className="field-error" />
      <Popover className="popover select-popover">
        <ListBox className="option-list">
          {(option: { id: string; name: string }) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** One of the world's time zones by its IANA name, such as Europe/Berlin. */
export function TimeZoneField({
  label = 'Time zone',
  help,
  value,
  onChange,
}: {
  label?: string;
  help?: ReactNode;
  value: string;
  onChange: (timeZone: string) => void;
}) {
  const known = Intl.supportedValuesOf('timeZone');
  const names = known.includes(value) ? known : [value, ...known];
  return <ComboField label={label} help={help} names={names} value={value} onChange={onChange} />;
}
