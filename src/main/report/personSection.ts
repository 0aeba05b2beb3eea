/** The pages of one person: numbers in words, timeline, changes, quotes, room for notes. */
import { fullFrom } from '../../shared/measures/gates.ts';
import { signalLabels } from '../../shared/model/signals.ts';
import type { Quote } from '../../shared/model/quotes.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import { warmthStep } from '../../shared/pictures/warmthStep.ts';
import type { Calendar } from './calendar.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import { factTable } from './factTable.ts';
import { html, type Html } from './html.ts';
import type { ReportPerson, ReportQuote } from './reportData.ts';
import { timelineFigure, timelineTable } from './timelineFigure.ts';
import {
  count,
  disclaimer,
  levelWords,
  signalWords,
  sourceWords,
  upsAndDowns,
  withInterval,
} from './words.ts';

export function personSection(person: ReportPerson, calendar: Calendar, withQuotes: boolean): Html {
  const { timeline } = person;
  return html`<section class="person-page">
    <h2>${person.name}</h2>
    <p class="small">${disclaimer}</p>
    ${summary(person, calendar)}
    <h3>Timeline of tone</h3>
    <p class="small">${gateWords(timeline)}</p>
    ${timeline.gate === 'raw' ? null : timelineFigure(person, calendar)}
    ${changes(person, calendar, withQuotes)} ${timelineTable(person, calendar)}
    ${withQuotes ? quotes(person, calendar) : null}
    <h3>Notes</h3>
    ${blankLines(5)}
  </section>`;
}

function summary({ tie, timeline }: ReportPerson, calendar: Calendar): Html {
  const { warmth } = tie;
  const { rmassd, acuteDrops } = timeline;
  const facts: [string, string][] = [
    ['Interactions in the period', String(timeline.points.length)],
    ['Messages and turns', `${tie.utterancesFrom} from them, ${tie.utterancesTo} from the client`],
    [
      tie.contact.name === 'strength' ? 'Strength (C and log)' : 'Contact level (log)',
      `${levelWords(tie)}; from ${count(tie.contact.n, 'interaction')} in the year up to the end of the period`,
    ],
    ['Closeness (C)', tie.closeness === null ? 'not rated' : `${tie.closeness} of 6`],
    [
      `Warmth, -1 draining to 1 steadying (${warmth?.basis === 'self' ? 'C' : 'A'})`,
      joined(withInterval(warmth), warmthStep(warmth), sourceWords(warmth, 'interaction', calendar)),
    ],
    [
      'Ups and downs, RMASSD (A)',
      joined(withInterval(rmassd), upsAndDowns(timeline.hotAndCold), sourceWords(rmassd, 'change', calendar)),
    ],
    [
      'Share of acute drops (A)',
      joined(withInterval(acuteDrops), sourceWords(acuteDrops, 'change', calendar)),
    ],
  ];
  return factTable(facts);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

/** In the report's own words: the app's sentence tells dates and is about its own window. */
function gateWords({ gate, points }: Timeline): string {
  const talks = count(points.length, 'interaction');
  if (gate === 'raw') return `${talks}: too few for a figure, so the table tells each stretch as it was.`;
  if (gate === 'early') return `${talks}: an early picture, steadier from ${fullFrom} on.`;
  return `${talks}: enough for a mean and for ups and downs.`;
}

/** Never a change without the words on both sides, unless the owner wants no quotes. */
function changes({ timeline }: ReportPerson, calendar: Calendar, withQuotes: boolean): Html | null {
  if (timeline.changePoints.length === 0) return null;
  const items = timeline.changePoints.map((change) => {
    const { atMilliseconds, before, after, quoteBefore, quoteAfter } = change;
    const direction = after < before ? 'colder' : 'warmer';
    return html`<li>
      Around ${calendar.day(atMilliseconds)} the level of tone changed from ${before.toFixed(2)} to
      ${after.toFixed(2)}: ${direction} (A).
      ${withQuotes ? [passage('Before', quoteBefore, calendar), passage('After', quoteAfter, calendar)] : null}
    </li>`;
  });
  return html`<ol class="changes">
    ${items}
  </ol>`;
}

function passage(when: string, quote: Quote | null, calendar: Calendar): Html | null {
  if (quote === null) return null;
  return html`<p class="passage">
    ${when}: <q>${quote.text}</q>
    <span class="small">${calendar.moment(quote.atMilliseconds)}${changedWords(quote)}</span>
  </p>`;
}

function quotes(person: ReportPerson, calendar: Calendar): Html {
  const chosen = chooseQuotes(person.quotes);
  if (chosen.length === 0) {
    return html`<h3>Selected quotes</h3>
      <p>No words of ${person.name} in the period were marked.</p>`;
  }
  return html`<h3>Selected quotes</h3>
    <p class="small">
      Chosen by the app: ${count(chosen.length, 'passage')} with the surest marks of both kinds, at most one
      from an interaction. Underlined: the marked words. The number is the reader’s probability for the mark,
      not for anybody’s intent. Words out of their context can mislead.
    </p>
    <ul class="quotes">
      ${chosen.map((quote) => quoteItem(quote, calendar))}
    </ul>`;
}

function quoteItem(quote: ReportQuote, calendar: Calendar): Html {
  const shown = quote.signals.filter(({ kind }) => kind !== 'tone');
  const place = quote.source + changedWords(quote);
  return html`<li>
    <blockquote><p>${marked(quote)}</p></blockquote>
    <p class="source">
      ${calendar.moment(quote.atMilliseconds)} · ${place} · ${shown.map(signalWords).join('; ')}
    </p>
  </li>`;
}

/** What became of words after they were said, so that none is read as if it still stood. */
function changedWords({ isEdited, deletedLater }: Pick<Quote, 'isEdited' | 'deletedLater'>): string {
  if (deletedLater) return ' · taken back later';
  return isEdited ? ' · edited; as it stands now' : '';
}

/** The text with its marked spans underlined; overlapping spans become one. */
function marked({ text, signals }: ReportQuote): Html[] {
  const spans = signals
    .filter(({ label }) => signalLabels[label].kind !== 'tone')
    .toSorted((one, other) => one.start - other.start);
  const pieces: Html[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    pieces.push(html`${text.slice(done, from)}<mark>${text.slice(from, end)}</mark>`);
    done = end;
  }
  return [...pieces, html`${text.slice(done)}`];
}

/** Lines to write on, for people only: nothing for a screen reader to say. */
function blankLines(lines: number): Html {
  return html`<div class="blank-lines" aria-hidden="true">
    ${Array.from({ length: lines }, () => html`<div></div>`)}
  </div>`;
}
