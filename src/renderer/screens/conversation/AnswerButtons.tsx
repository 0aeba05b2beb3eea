import { useEffect, useRef } from 'react';
import type { SignalAnswer } from '../../../shared/model/signals.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import './answerButtons.css';

interface AnswerButtonsProps {
  /** The name of what is answered, for those who do not see it beside the buttons. */
  readonly what: string;
  readonly answer: SignalAnswer | null;
  readonly error: Error | null;
  readonly onAnswer: (answer: SignalAnswer | null) => void;
}

const said: Record<SignalAnswer, string> = {
  confirmed: 'You confirmed this.',
  dismissed: 'You dismissed this. It is not counted.',
};

/** The owner's word on a mark: confirmed, dismissed, or taken back. */
export function AnswerButtons({ what, answer, error, onAnswer }: AnswerButtonsProps) {
  const buttons = useRef<HTMLDivElement>(null);
  const awaited = useRef<SignalAnswer | null | undefined>(undefined);
  // The button that was pressed gives way to another one, which takes over the focus.
  useEffect(() => {
    if (awaited.current !== answer) return;
    awaited.current = undefined;
    buttons.current?.querySelector('button')?.focus();
  });
  const press = (given: SignalAnswer | null) => {
    awaited.current = given;
    onAnswer(given);
  };
  return (
    <>
      <div ref={buttons} className="answer-buttons">
        {answer === null ? (
          <>
            <Button icon="check" aria-label={`Confirm: ${what}`} onPress={() => press('confirmed')}>
              Confirm
            </Button>
            <Button icon="close" aria-label={`Dismiss: ${what}`} onPress={() => press('dismissed')}>
              Dismiss
            </Button>
          </>
        ) : (
          <>
            <output className="small">{said[answer]}</output>
            <Button variant="quiet" aria-label={`Take back: ${what}`} onPress={() => press(null)}>
              Take back
            </Button>
          </>
        )}
      </div>
      <ErrorNotice error={error} />
    </>
  );
}
