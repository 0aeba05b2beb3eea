import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { Utterance, UtterancePlace } from '../../../shared/model/conversations.ts';
import { useSettings } from '../../app/settings.ts';
import { formatCount, formatDateTime, formatDuration, formatExactTime } from '../../design/format.ts';
import { Icon } from '../../design/Icon.tsx';
import './whereItStands.css';

interface WhereItStandsProps {
  readonly utterance: Utterance;
  readonly speaker: string;
  readonly timeWords: string;
  /** One of a list is reached by Tab, the others from it by the arrow keys: a stop at each would be a long way. */
  readonly isTabStop: boolean;
}

/** The sober facts of one utterance, on demand: when exactly, by whom, and where each source has it. */
export function WhereItStands({ utterance, speaker, timeWords, isTabStop }: WhereItStandsProps) {
  return (
    <DialogTrigger>
      <Button
        className="where-button"
        aria-label={`Where this stands: ${speaker}, ${timeWords}`}
        excludeFromTabOrder={!isTabStop}
      >
        <Icon name="info" size={16} />
      </Button>
      <Popover placement="bottom" className="popover where-popover">
        <Dialog className="where-dialog">
          <Heading slot="title" level={2} className="where-title">
            Where this stands
          </Heading>
          <Facts utterance={utterance} speaker={speaker} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Facts({ utterance, speaker }: Omit<WhereItStandsProps, 'timeWords' | 'isTabStop'>) {
  const { timeZone } = useSettings();
  const { atMilliseconds, durationSeconds, places, kind, emotion } = utterance;
  return (
    <>
      <dl className="where-facts">
        <Fact name="When">
          {formatExactTime(atMilliseconds, timeZone)}
          <br />
          <span className="soft">{new Date(atMilliseconds).toISOString().replace('.000', '')}</span>
        </Fact>
        <Fact name="Who">{speaker}</Fact>
        {emotion === null || emotion === 'neutral' ? null : (
          <Fact name="Sounds like">
            {emotion} <span className="soft">(an estimate from the words alone)</span>
          </Fact>
        )}
        {durationSeconds === null || kind !== 'call' ? null : (
          <Fact name="Length">{formatDuration(durationSeconds)}</Fact>
        )}
      </dl>
      {places.length > 1 ? (
        <p className="where-count">{formatCount(places.length)} sources tell this.</p>
      ) : null}
      {places.map((place) => (
        <PlaceFacts key={place.sourceId} place={place} utterance={utterance} timeZone={timeZone} />
      ))}
    </>
  );
}

interface PlaceFactsProps {
  readonly place: UtterancePlace;
  readonly utterance: Utterance;
  readonly timeZone: string;
}

function PlaceFacts({ place, utterance, timeZone }: PlaceFactsProps) {
  const told = toldWords(place);
  return (
    <dl className="where-facts where-place">
      <Fact name="Source">{place.fileName}</Fact>
      {place.path === '' ? null : <Fact name="File in it">{place.path}</Fact>}
      {place.sourceKind === 'recording' ? (
        <Fact name="At">{formatDuration(utterance.startSeconds ?? 0)} of the recording</Fact>
      ) : (
        <Fact name="Line">{formatCount(place.line)}</Fact>
      )}
      {told === null ? null : <Fact name="It says">{told}</Fact>}
      <Fact name="SHA-256">
        <code className="where-hash">{place.sha256}</code>
      </Fact>
      <Fact name="Brought in">{formatDateTime(place.importedMilliseconds, timeZone)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function toldWords({ saysEdited, saysTakenBack }: UtterancePlace): string | null {
  if (saysTakenBack) return 'that it was taken back';
  return saysEdited ? 'that it was edited' : null;
}
