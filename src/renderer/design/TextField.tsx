import { useState, type ReactNode } from 'react';
import {
  FieldError,
  Input,
  SearchField as AriaSearchField,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { IconButton } from './Button.tsx';
import { FieldWords } from './FieldWords.tsx';
import { Icon } from './Icon.tsx';
import './Field.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  /** More than one line. */
  multiline?: boolean;
  placeholder?: string;
}

export function TextField({ label, help, error, multiline = false, placeholder, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <FieldWords label={label} help={help} />
      <div className="field-box">
        {multiline ? (
          <TextArea className="field-input" placeholder={placeholder ?? ''} />
        ) : (
          <Input className="field-input" placeholder={placeholder ?? ''} />
        )}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** A passphrase: hidden until asked to show, and never offered to the browser's password store. */
export function PassphraseField({
  label,
  help,
  error,
  ...rest
}: Omit<TextFieldProps, 'type' | 'multiline' | 'placeholder'>) {
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      autoComplete="off"
      {...rest}
      className="field"
      type={shown ? 'text' : 'password'}
      isInvalid={error !== undefined}
    >
      <FieldWords label={label} help={help} />
      <div className="field-box">
        <Input className="field-input" spellCheck={false} />
        <IconButton
          icon={shown ? 'eyeOff' : 'eye'}
          label={shown ? 'Hide the passphrase' : 'Show the passphrase'}
          onPress={() => setShown(!shown)}
        />
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** Looks for something; Escape or the cross empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
}) {
  return (
    <AriaSearchField className="field" aria-label={label} value={value} onChange={onChange}>
      <div className="field-box">
        <Icon name="search" size={18} />
        <Input className="field-input" placeholder={placeholder ?? label} spellCheck={false} />
        {value === '' ? null : <IconButton icon="close" label="Empty the search" />}
      </div>
    </AriaSearchField>
  );
}
