/** Marks on the client's own words, where they chose to tell of them: numbers only, against their own past. */
import { signalLabels } from '../../shared/model/signals.ts';
import { html, type Html } from './html.ts';
import type { ReportData } from './reportData.ts';
import { count, withInterval } from './words.ts';

export function ownSection({ own }: Pick<ReportData, 'own'>): Html | null {
  if (own === null) return null;
  return html`<section>
    <h2>Marks on what the client said</h2>
    <p>
      The client chose to tell of the marks on their own words (A). Being marked does not make anyone an
      abuser; people under pressure react. Read from ${count(own.said, 'message')} of theirs in the period.
    </p>
    ${own.labels.length === 0 ? html`<p>No words of the client were marked.</p>` : table(own)}
  </section>`;
}

function table({ labels, recentDays }: NonNullable<ReportData['own']>): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Mark</th>
        <th scope="col">Messages</th>
        <th scope="col">In 1,000, the last ${recentDays} days</th>
        <th scope="col">In 1,000, before</th>
      </tr>
    </thead>
    <tbody>
      ${labels.map(
        ({ label, hits, recentRate, earlierRate }) =>
          html`<tr>
            <th scope="row">${signalLabels[label].name}</th>
            <td>${hits}</td>
            <td>${withInterval(recentRate)}</td>
            <td>${withInterval(earlierRate)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
