import type { Call, CallSpeaker, CallTalk } from '../../../shared/model/calls.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatDuration, formatPercent, formatQuantity } from '../../design/format.ts';

interface TalkCardProps {
  readonly call: Call;
  readonly onSeek: (seconds: number) => void;
}

/** How the talk was shared: facts of this call, which say nothing of why. */
export function TalkCard({ call, onSeek }: TalkCardProps) {
  const { talk } = call;
  return (
    <section className="side-card" aria-labelledby="call-talk">
      <h2 id="call-talk">How the talk was shared</h2>
      {talk.gateSentence === null ? null : <p className="soft small">{talk.gateSentence}</p>}
      <ul className="talk-list">
        {talk.speakers.map((own) => (
          <SpeakerTalk
            key={own.label}
            own={own}
            speaker={call.speakers.find(({ label }) => label === own.label)}
            isEstimate={talk.isEstimate}
            onSeek={onSeek}
          />
        ))}
      </ul>
      <BetweenSpeakers talk={talk} />
      {talk.speakers.length === 0 ? null : (
        <p className="soft small">
          Counted over {formatDuration(talk.speechSeconds)} of speech in{' '}
          {formatDuration(call.durationSeconds)}; who speaks is known for {formatPercent(talk.coverage)} of
          it.
        </p>
      )}
      {talk.speakers.length === 0 ? null : (
        <Disclosure title="How this is counted">
          <p className="small">
            Shares are of all speech, with 80 % intervals. An interruption is counted where somebody begins
            while another speaks, the other stops, and they go on. These are counts of this one call; they do
            not say why.
          </p>
        </Disclosure>
      )}
    </section>
  );
}

interface SpeakerTalkProps {
  readonly own: CallTalk['speakers'][number];
  readonly speaker: CallSpeaker | undefined;
  readonly isEstimate: boolean;
  readonly onSeek: (seconds: number) => void;
}

function SpeakerTalk({ own, speaker, isEstimate, onSeek }: SpeakerTalkProps) {
  const { share, interval, longest, response, interruptions, wordsPerMinute } = own;
  const facts = [
    formatQuantity(own.turns, 'turn', 'turns'),
    ...(wordsPerMinute === null ? [] : [`${Math.round(wordsPerMinute)} words a minute`]),
    ...(response === null ? [] : [responseWords(response)]),
    ...(interruptions === null ? [] : [interruptionWords(interruptions)]),
  ];
  return (
    <li data-voice={speaker?.colour ?? 'none'}>
      <div className="talk-line">
        <span>{speaker?.name ?? 'Not known'}</span>
        <span className="tabular">
          {isEstimate ? 'about ' : ''}
          {formatPercent(share)}
        </span>
      </div>
      <div className="talk-track" aria-hidden="true">
        <div className="talk-fill" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="soft small">
        {interval === null
          ? null
          : `between ${Math.round(interval.low * 100)} and ${formatPercent(interval.high)} · `}
        {facts.join(' · ')}
        {longest === null ? null : (
          <>
            {' · longest '}
            <LinkButton onPress={() => onSeek(longest.startSeconds)}>
              {formatDuration(longest.endSeconds - longest.startSeconds)} at{' '}
              {formatDuration(longest.startSeconds)}
            </LinkButton>
          </>
        )}
      </p>
    </li>
  );
}

type MedianSeconds = NonNullable<CallTalk['gaps']>;

function responseWords(response: MedianSeconds): string {
  const seconds = Math.abs(response.median).toFixed(1);
  const side = response.median < 0 ? 'before' : 'after';
  return `begins ${seconds} s ${side} the other’s end (${spreadWords(response)})`;
}

/** "80 % interval 0.1 to 0.3, from 24" */
function spreadWords({ low, high, count }: MedianSeconds): string {
  return `80 % interval ${tenths(low)} to ${tenths(high)}, from ${count}`;
}

function tenths(seconds: number): string {
  return seconds.toFixed(1).replace('-', '−');
}

function interruptionWords(count: number): string {
  return count === 0 ? 'no interruptions' : formatQuantity(count, 'interruption', 'interruptions');
}

function BetweenSpeakers({ talk: { gaps, overlap } }: { talk: CallTalk }) {
  const facts = [
    ...(gaps === null
      ? []
      : [`Between speakers: ${tenths(gaps.median)} s in the middle (${spreadWords(gaps)}).`]),
    ...(overlap === null ? [] : [overlapWords(overlap)]),
  ];
  return facts.length === 0 ? null : <p className="soft small">{facts.join(' ')}</p>;
}

function overlapWords({ count, seconds }: NonNullable<CallTalk['overlap']>): string {
  if (count === 0) return 'Nobody speaks while another does.';
  return `Two speak at once ${formatQuantity(count, 'time', 'times')}, ${seconds.toFixed(1)} s in all.`;
}
