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
  return (
    <>
      <div className="answer-buttons">
        {answer === null ? (
          <>
            <Button icon="check" aria-label={`Confirm: ${what}`} onPress={() => onAnswer('confirmed')}>
              Confirm
            </Button>
            <Button icon="close" aria-label={`Dismiss: ${what}`} onPress={() => onAnswer('dismissed')}>
              Dismiss
            </Button>
          </>
        ) : (
          <>
            <span className="small" role="status">
              {said[answer]}
            </span>
            <Button variant="quiet" aria-label={`Take back: ${what}`} onPress={() => onAnswer(null)}>
              Take back
            </Button>
          </>
        )}
      </div>
      <ErrorNotice error={error} />
    </>
  );
}
