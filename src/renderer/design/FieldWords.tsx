import type { ReactNode } from 'react';
import { Label, Text } from 'react-aria-components';
import './Field.css';

/** What a field asks, and where it helps a softer line below. */
export function FieldWords({ label, help }: { label: ReactNode; help: ReactNode }) {
  return (
    <>
      <Label className="field-label">{label}</Label>
      {help === undefined || help === null ? null : (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </>
  );
}
