import type { Episode, Pattern, Patterns } from '../../../shared/model/patterns.ts';
import { signalLabels, type SignalKind } from '../../../shared/model/signals.ts';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { EpisodeItem } from './EpisodeItem.tsx';
import { PatternItem } from './PatternItem.tsx';
import './seen.css';
import { countsSentence } from './seenSentences.ts';
import { SeenWords } from './SeenWords.tsx';
import { useSeen } from './useSeen.ts';

/** What was seen more than once in the words of one person, support beside possible tactics. Never a verdict. */
export function SeenCard({ personId, name }: { personId: number; name: string }) {
  const { patterns, episodes, counts, error } = useSeen(personId);
  if (patterns === undefined || episodes === undefined) return <ErrorNotice error={error} />;
  const isEmpty = patterns.patterns.length === 0 && episodes.length === 0;
  return (
    <Card
      title="Seen more than once"
      intro={`What the reader marked in the words of ${name} three times or more within 30 days, on at least two days, and more often than in your other chats. It says what was written, not who somebody is.`}
    >
      <ErrorNotice error={error} />
      {counts === undefined ? null : <p className="soft small">{countsSentence(counts)}</p>}
      {isEmpty ? (
        <p className="soft">
          Nothing so far. Single marks are passages, not patterns; they stand in the conversations.
        </p>
      ) : null}
      <PatternGroup title="Support" kind="support" patterns={patterns} />
      <PatternGroup title="Possible tactics" kind="tactic" patterns={patterns} />
      <EpisodeGroup episodes={episodes} />
      <AsWithOthers patterns={patterns.asWithOthers} />
      {counts === undefined || counts.dismissed === 0 ? null : (
        <SeenWords title="Marks that you dismissed" level={3} utteranceIds={counts.dismissedUtteranceIds} />
      )}
    </Card>
  );
}

function PatternGroup({ title, kind, patterns }: { title: string; kind: SignalKind; patterns: Patterns }) {
  const own = patterns.patterns.filter((pattern) => pattern.kind === kind);
  if (own.length === 0) return null;
  return (
    <section className="seen-group">
      <h3>{title}</h3>
      <ul className="plain-list seen-list">
        {own.map((pattern) => (
          <PatternItem key={pattern.label} pattern={pattern} />
        ))}
      </ul>
    </section>
  );
}

/** Dismissed ones are folded away. */
function EpisodeGroup({ episodes }: { episodes: readonly Episode[] }) {
  if (episodes.length === 0) return null;
  const dismissed = episodes.filter(({ answer }) => answer === 'dismissed');
  const standing = episodes.filter(({ answer }) => answer !== 'dismissed').toReversed();
  return (
    <section className="seen-group">
      <h3>Over hours and weeks</h3>
      <EpisodeList episodes={standing.slice(0, shownAtOnce)} />
      {standing.length > shownAtOnce ? (
        <Disclosure title={`${standing.length - shownAtOnce} earlier ones`}>
          <EpisodeList episodes={standing.slice(shownAtOnce)} />
        </Disclosure>
      ) : null}
      {dismissed.length > 0 ? (
        <Disclosure title={`Dismissed by you: ${dismissed.length}`}>
          <EpisodeList episodes={dismissed} />
        </Disclosure>
      ) : null}
    </section>
  );
}

const shownAtOnce = 3;

function EpisodeList({ episodes }: { episodes: readonly Episode[] }) {
  return (
    <ul className="plain-list seen-list">
      {episodes.map((episode) => (
        <EpisodeItem key={`${episode.label} ${episode.utteranceIds[0] ?? ''}`} episode={episode} />
      ))}
    </ul>
  );
}

function AsWithOthers({ patterns }: { patterns: readonly Pattern[] }) {
  if (patterns.length === 0) return null;
  const names = patterns.map(({ label }) => signalLabels[label].name).join(', ');
  return (
    <p className="soft small">Seen as often, but no more than in your other chats, so no pattern: {names}.</p>
  );
}
