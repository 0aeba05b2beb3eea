import { TextField } from '../../../design/TextField.tsx';

/** A day as the owner says it; empty while unfinished. */
export function DayField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
}) {
  return <TextField type="date" label={label} value={value} onChange={onChange} error={error} />;
}
