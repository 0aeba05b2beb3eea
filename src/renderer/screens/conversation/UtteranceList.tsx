import { Fragment, useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { useSettings } from '../../app/settings.ts';
import { Button } from '../../design/Button.tsx';
import { formatDate, formatTime, formatWeekday } from '../../design/format.ts';
import type { ConversationPages } from './useConversationPages.ts';
import { startsGroup } from './utteranceGroups.ts';
import { UtteranceItem } from './UtteranceItem.tsx';

interface UtteranceListProps {
  readonly pages: ConversationPages;
  /** An utterance's id, or the end. */
  readonly opensAt: number | 'end';
  readonly showLabels: boolean;
}

/** The words in their order, a line between days; earlier and later ones come in when they are asked for. */
export function UtteranceList({ pages, opensAt, showLabels }: UtteranceListProps) {
  const { timeZone } = useSettings();
  const { utterances } = pages;
  const frame = useScrollPlace(utterances[0]?.id, opensAt);
  const spoken = utterances.filter(({ kind }) => kind !== 'notice');
  const tabStop = spoken.find(({ id }) => id === opensAt) ?? spoken.at(-1);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that arrow keys scroll it
    <section className="conversation-frame" aria-label="What was said" ref={frame} tabIndex={0}>
      {pages.hasEarlier ? (
        <Button variant="quiet" isDisabled={pages.isLoading} onPress={() => pages.loadEarlier()}>
          Show earlier
        </Button>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the buttons in it */}
      <ol className="utterance-list" onKeyDown={walkPlaces}>
        {utterances.map((utterance, index) => (
          <Fragment key={utterance.id}>
            <DayLine utterance={utterance} before={utterances[index - 1]} timeZone={timeZone} />
            <UtteranceItem
              utterance={utterance}
              showHead={startsGroup(utterance, utterances[index - 1])}
              showLabels={showLabels}
              timeWords={formatTime(utterance.atMilliseconds, timeZone)}
              isTarget={utterance.id === opensAt}
              isTabStop={utterance.id === tabStop?.id}
            />
          </Fragment>
        ))}
      </ol>
      {pages.hasLater ? (
        <Button variant="quiet" isDisabled={pages.isLoading} onPress={() => pages.loadLater()}>
          Show later
        </Button>
      ) : null}
    </section>
  );
}

/** With the arrow keys from one utterance's “Where this stands” to the next. */
function walkPlaces(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.where-button')];
  const place = buttons.indexOf(event.target);
  if (place < 0) return;
  event.preventDefault();
  buttons[place + step]?.focus();
}

interface DayLineProps {
  readonly utterance: Utterance;
  readonly before: Utterance | undefined;
  readonly timeZone: string;
}

function DayLine({ utterance, before, timeZone }: DayLineProps) {
  const day = formatDate(utterance.atMilliseconds, timeZone);
  if (before !== undefined && formatDate(before.atMilliseconds, timeZone) === day) return null;
  return (
    <li className="day-line">
      {formatWeekday(utterance.atMilliseconds, timeZone, 'long')}, {day}
    </li>
  );
}

/**
 * Opens the list at its place, and keeps what is read in place when earlier words come in above it.
 */
function useScrollPlace(firstId: number | undefined, opensAt: number | 'end') {
  const frame = useRef<HTMLElement>(null);
  const last = useRef<{ firstId: number; heightBelow: number } | null>(null);
  // After every drawing, as words may also have come in below.
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || firstId === undefined) return;
    if (last.current === null) {
      if (opensAt === 'end') element.scrollTop = element.scrollHeight;
      element.querySelector(`[data-utterance="${opensAt}"]`)?.scrollIntoView({ block: 'center' });
    } else if (last.current.firstId !== firstId) {
      element.scrollTop = element.scrollHeight - last.current.heightBelow;
    }
    last.current = { firstId, heightBelow: element.scrollHeight - element.scrollTop };
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const remember = () => {
      if (last.current !== null) last.current.heightBelow = element.scrollHeight - element.scrollTop;
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, []);
  return frame;
}
