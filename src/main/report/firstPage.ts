/** The page that is read in one minute. */
import type { Calendar } from './calendar.ts';
import { factTable } from './factTable.ts';
import { html, type Html } from './html.ts';
import type { ReportData } from './reportData.ts';
import { trendsOf } from './trends.ts';
import { count, disclaimer } from './words.ts';

const mostChanges = 4;

export function firstPage(data: ReportData, calendar: Calendar): Html {
  const { question } = data.options;
  return html`<section class="first-page">
    <p class="eyebrow">Evenkeel report</p>
    <h1>Relationships, from what was said</h1>
    <p class="disclaimer">${disclaimer}</p>
    <h2>In one minute</h2>
    ${facts(data, calendar)}
    <h3>The client’s own question</h3>
    ${
      question.trim() === ''
        ? html`<p class="quiet">None was written down.</p>`
        : html`<p class="question">${question}</p>`
    }
    ${trends(data)} ${lastingChanges(data, calendar)}
    <h3>What the client wants to talk about first</h3>
    <div class="blank-lines" aria-hidden="true">
      <div></div>
      <div></div>
    </div>
  </section>`;
}

function facts(data: ReportData, calendar: Calendar): Html {
  const { period, options } = data;
  const points = data.people.flatMap(({ timeline }) => timeline.points);
  const days = calendar.dayNumber(period.toMilliseconds);
  const daysWithData = new Set(points.map((point) => calendar.dayNumber(point.atMilliseconds))).size;
  const share = days > 0 ? Math.round((100 * daysWithData) / days) : 0;
  const interactions = new Set(points.map(({ interactionId }) => interactionId)).size;
  const rows: [string, string][] = [
    ['Made by', data.ownerName ?? 'the client (no name given)'],
    ['Period', `${calendar.range(period.fromMilliseconds, period.toMilliseconds)} (${count(days, 'day')})`],
    [
      'Interactions',
      `${count(interactions, 'interaction')} with ${count(data.people.length, 'person', 'people')}`,
    ],
    ['Days with data', `${daysWithData} of ${days} (${share} %)`],
    ['Written down later', 'none: everything comes from imported messages and recordings'],
    [
      'Redaction',
      options.names === 'pseudonyms'
        ? 'pseudonyms and day numbers, following the Safe Harbor list; names the app does not know may remain in quotes'
        : 'none: names and dates as they are',
    ],
  ];
  if (options.names === 'names') rows.push(['Printed', calendar.day(data.madeMilliseconds)]);
  return factTable(rows);
}

function trends(data: ReportData): Html {
  const rows = trendsOf(data);
  if (rows.length === 0) {
    return html`<h3>Key trends</h3>
      <p>The period is shorter than four weeks: too short to compare its halves.</p>`;
  }
  return html`<h3>Key trends</h3>
    <table>
      <caption>
        All people together, first and second half of the period. Differences go together with many things;
        they are no proof of a cause.
      </caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" class="number">First half</th>
          <th scope="col" class="number">Second half</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.name}</th>
              <td class="number">${row.first}</td>
              <td class="number">${row.second}</td>
              <td>${row.direction}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function lastingChanges(data: ReportData, calendar: Calendar): Html {
  const changes = data.people
    .flatMap(({ name, timeline }) => timeline.changePoints.map((change) => ({ name, ...change })))
    .toSorted((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before))
    .slice(0, mostChanges)
    .toSorted((one, other) => one.atMilliseconds - other.atMilliseconds);
  if (changes.length === 0) return html`<p>No lasting change of tone with one person was found (A).</p>`;
  return html`<ul>
    ${changes.map(
      ({ name, atMilliseconds, before, after }) =>
        html`<li>
          ${name}: around ${calendar.day(atMilliseconds)} the tone became
          ${after < before ? 'colder' : 'warmer'}, from ${before.toFixed(2)} to ${after.toFixed(2)} (A).
        </li>`,
    )}
  </ul>`;
}
