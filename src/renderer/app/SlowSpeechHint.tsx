import { Button, LinkButton } from '../design/Button.tsx';
import { ErrorNotice, Notice } from '../design/Notice.tsx';
import { slowWords, useSlowSpeech } from './slowSpeech.ts';

/** Offers the smaller speech model, once, where writing down is slow on this computer. */
export function SlowSpeechHint() {
  const { slow, error, answer } = useSlowSpeech();
  if (slow === null) return null;
  return (
    <Notice>
      <p>
        Speech is written down only {slowWords(slow)} on this computer. The smaller model is about 1.6 times
        as fast, and a little less exact: on recordings of readers it got 14 of 100 words wrong instead of 10.
        It would be used from the next recording on.
      </p>
      <ErrorNotice error={error} />
      <div className="row">
        <Button onPress={() => answer(true)}>Use the smaller model</Button>
        <Button variant="quiet" onPress={() => answer(false)}>
          Stay with this one
        </Button>
      </div>
    </Notice>
  );
}

/** The same in a few words, beside a recording that is being written down. */
export function SlowSpeechLine() {
  const { slow, error, answer } = useSlowSpeech();
  if (slow === null) return null;
  return (
    <div className="soft">
      Slow on this computer? A smaller speech model is faster, a little less exact:{' '}
      <LinkButton aria-label="use it from the next recording on" onPress={() => answer(true)}>
        use it
      </LinkButton>{' '}
      or{' '}
      <LinkButton aria-label="stay with the present speech model" onPress={() => answer(false)}>
        stay
      </LinkButton>
      <ErrorNotice error={error} />
    </div>
  );
}
