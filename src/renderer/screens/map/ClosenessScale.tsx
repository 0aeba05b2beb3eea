import { Label, Radio, RadioGroup } from 'react-aria-components';

export const closenessSteps = [0, 1, 2, 3, 4, 5, 6] as const;

interface ClosenessScaleProps {
  readonly name: string;
  /** null while there is no rating. */
  readonly closeness: number | null;
  readonly onRate: (closeness: number) => void;
}

/** Asks how close the owner feels to somebody, 0 to 6. */
export function ClosenessScale({ name, closeness, onRate }: ClosenessScaleProps) {
  return (
    <RadioGroup
      className="closeness"
      orientation="horizontal"
      value={closeness === null ? null : String(closeness)}
      onChange={(value) => onRate(Number(value))}
    >
      <Label className="small">
        How close do you feel to {name}? <span className="soft">Your rating</span>
      </Label>
      <div className="closeness-steps">
        {closenessSteps.map((step) => (
          <Radio key={step} value={String(step)} className="closeness-step" aria-label={stepWords(step)}>
            {step}
          </Radio>
        ))}
      </div>
      <div className="closeness-ends soft" aria-hidden="true">
        <span>not close</span>
        <span>very close</span>
      </div>
    </RadioGroup>
  );
}

/** "0, not close" … "6, very close". */
export function stepWords(step: number): string {
  if (step === 0) return '0, not close';
  return step === 6 ? '6, very close' : String(step);
}
