import { Label, Radio, RadioGroup } from 'react-aria-components';
import { IconButton } from '../../design/Button.tsx';

const steps = [0, 1, 2, 3, 4, 5, 6] as const;

/** One item, 0 not at all .. 6 very much. Nothing is chosen at first, and what was chosen can be left out again. */
export function RatingScale({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | undefined;
  onChange: (value: number | null) => void;
}) {
  return (
    <div className="rating">
      <RadioGroup
        className="rating-group"
        orientation="horizontal"
        value={value === undefined ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        <Label className="rating-label">{label}</Label>
        <div className="rating-steps">
          {steps.map((step) => (
            <Radio key={step} value={String(step)} className="rating-step" aria-label={stepWords(step)}>
              {step}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {value === undefined ? null : (
        <IconButton icon="close" label={`Leave out: ${label}`} onPress={() => onChange(null)} />
      )}
    </div>
  );
}

/** Over the steps: what the first and the last mean. */
export function RatingEnds() {
  return (
    <div className="rating rating-ends soft" aria-hidden="true">
      <div className="rating-group">
        <span />
        <div>
          <span>not at all</span>
          <span>very much</span>
        </div>
      </div>
    </div>
  );
}

function stepWords(step: number): string {
  if (step === 0) return '0, not at all';
  return step === 6 ? '6, very much' : String(step);
}
