/** The people as a map and as a table, and what the report rests on. */
import { warmthStep } from '../../shared/pictures/warmthStep.ts';
import { html, type Html } from './html.ts';
import { networkFigure } from './networkFigure.ts';
import type { ReportData, ReportPerson } from './reportData.ts';
import { count, levelWords, upsAndDowns, withInterval } from './words.ts';

/** What the report rests on, and what is missing. */
export function coverage(data: ReportData): Html {
  return html`<section class="coverage">
    <h2>Coverage</h2>
    <p>
      The report knows only what was imported: ${count(data.sources.length, 'file')}. What was said face to
      face, by other ways, or deleted before is not in it.
    </p>
    <table>
      <caption>
        Imported files
      </caption>
      <thead>
        <tr>
          <th scope="col">Kind of file</th>
          <th scope="col" class="number">Added</th>
          <th scope="col" class="number">Already known</th>
          <th scope="col" class="number">Not understood</th>
        </tr>
      </thead>
      <tbody>
        ${data.sources.map(
          (source) =>
            html`<tr>
              <th scope="row">${source.formatName}</th>
              <td class="number">${source.added}</td>
              <td class="number">${source.duplicates}</td>
              <td class="number">${source.notUnderstood}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

export function people(data: ReportData): Html {
  const more = data.peopleLeftOut;
  return html`<section class="people">
    <h2>People</h2>
    ${data.network.ties.length === 0 ? null : networkFigure(data)}
    <table>
      <caption>
        People of the report, most interactions first.
        ${more > 0 ? `${count(more, 'more person', 'more people')} with fewer interactions left out. ` : ''}In
        brackets: 80 % intervals; of contact level and strength what they would be without any one of their
        parts. From how much, and over which weeks, the pages of each person say.
      </caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col" class="number">Interactions</th>
          <th scope="col">Contact level or strength</th>
          <th scope="col">Closeness (C)</th>
          <th scope="col">Warmth</th>
          <th scope="col">Ups and downs (A)</th>
          <th scope="col" class="number">Possible tactics (A)</th>
          <th scope="col" class="number">Possible support (A)</th>
        </tr>
      </thead>
      <tbody>
        ${data.people.map(personRow)}
      </tbody>
    </table>
  </section>`;
}

function personRow({ name, tie, timeline }: ReportPerson): Html {
  const total = (kind: 'tactics' | 'support') => timeline.points.reduce((sum, point) => sum + point[kind], 0);
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${timeline.points.length}</td>
    <td>${levelWords(tie)}</td>
    <td>${tie.closeness === null ? 'not rated' : `${tie.closeness} of 6`}</td>
    <td>
      ${
        tie.warmth === null
          ? 'too little data'
          : `${withInterval(tie.warmth)}, ${warmthStep(tie.warmth)} (${tie.warmth.basis === 'self' ? 'C' : 'A'})`
      }
    </td>
    <td>${upsAndDowns(timeline.hotAndCold)}</td>
    <td class="number">${total('tactics')}</td>
    <td class="number">${total('support')}</td>
  </tr>`;
}
