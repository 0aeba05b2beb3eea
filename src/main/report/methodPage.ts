/** How every number came about, and what it cannot say. */
import { html, type Html } from './html.ts';
import type { ReportData } from './reportData.ts';

export function methodPage(data: ReportData): Html {
  return html`<section class="method">
    <h2>Method and limits</h2>
    <h3>Words</h3>
    <p>
      An interaction is a chat session (messages without a long gap), a call, or a journal entry. A marks what
      a program estimated, C what the client marked. Reader of words: ${data.readingModel}.
      ${data.speechModel === null ? '' : `Transcription of recordings: ${data.speechModel}.`} Both run on the
      client’s own machine and both make mistakes; irony, quoting and shared jokes are often read wrongly.
    </p>
    <h3>Measures</h3>
    <table>
      <caption>
        Formulas. Weights and thresholds without a source are the app’s own and were validated by nobody.
      </caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">How it is computed</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          ([name, formula, source]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${formula}</td>
              <td>${source}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h3>How much data a number needs</h3>
    <ul>
      <li>Fewer than 6 interactions with a person: only the list, no figure for the person.</li>
      <li>6 to 13: an early picture, with its interval. 14 or more: mean and ups and downs.</li>
      <li>“Marked ups and downs” from 8 interactions on; change points from 20 on.</li>
      <li>No difference is formed across a gap of more than 14 days.</li>
    </ul>
    <h3>Limits</h3>
    <ul>
      <li>
        A mark points to words. It is not evidence of another person’s intent and says nothing about who they
        are.
      </li>
      <li>
        The client’s own words are part of every conversation; the marks shown here are on the other person’s
        words.
      </li>
      <li>Contact is not closeness: somebody who presses for contact has a high contact level.</li>
      <li>Missing days are not calm days. Nobody monitors this report.</li>
      ${
        data.options.names === 'pseudonyms'
          ? html`<li>
              Redacted following the Safe Harbor list (45 CFR 164.514(b)(2)): people became letters, dates day
              numbers; phone numbers and addresses were taken out. Places and names the app does not know may
              remain: please read the quotes before handing the report on.
            </li>`
          : null
      }
    </ul>
  </section>`;
}

const measures: readonly [string, string, string][] = [
  [
    'Tone of an interaction',
    'weighted mean of the valence of the other person’s utterances, drawn to neutral for few words; 0 cold, 0.5 neutral, 1 warm',
    'own',
  ],
  [
    'Level and band',
    'local-level Kalman filter with unequal spacing; variances by maximum likelihood on a grid; 80 % band',
    'standard state-space model',
  ],
  [
    'Ups and downs (RMASSD)',
    'root mean square of successive differences, adjusted for the time between them; interval by bootstrap',
    'Jahng, Wood & Trull 2008',
  ],
  [
    'Share of acute drops',
    'share of successive changes that are drops of at least 0.30, or of the client’s own 90th percentile of changes',
    'after Trull et al. 2008',
  ],
  [
    'Marked ups and downs',
    'lower bound of RMASSD at least 0.25 and share of drops of 0.30 at least 0.15',
    'own',
  ],
  [
    'Change points',
    'PELT with squared error, at least five interactions on each side',
    'Killick et al. 2012',
  ],
  [
    'Warmth',
    'mean over interactions of tone (as -1 to 1) and half the balance of possible support and tactics, drawn towards the mean over all people',
    'own',
  ],
  [
    'Contact level, strength',
    'weighted mean of the client’s closeness rating (where given), active days, recency, duration, reciprocity, off-hours and ways of contact; its range is what it would be without any one of these. Only a rating makes it a strength: contact alone does not tell a strong tie from a weak one',
    'own; ideas of Granovetter 1973, Marsden & Campbell 1984, Wiese et al. 2015',
  ],
];
