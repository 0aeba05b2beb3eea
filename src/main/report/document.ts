/** The whole report as one HTML document, made for print: nothing in it refers to anything outside. */
import { calendarOf } from './calendar.ts';
import { firstPage } from './firstPage.ts';
import { Html, html } from './html.ts';
import { methodPage } from './methodPage.ts';
import { coverage, people } from './overviewPages.ts';
import { ownSection } from './ownSection.ts';
import { personSection } from './personSection.ts';
import { pseudonymize } from './pseudonyms.ts';
import type { ReportData } from './reportData.ts';
import { reportStyle } from './style.ts';

/** Most people with pages of their own; the rest stand in the table. */
const mostPersonPages = 12;

/** Renders the report; under pseudonyms nothing of `data` that names a person reaches the document. */
export function renderReport(data: ReportData): string {
  const shown = data.options.names === 'pseudonyms' ? pseudonymize(data) : data;
  const calendar = calendarOf(shown);
  const period = calendar.range(shown.period.fromMilliseconds, shown.period.toMilliseconds);
  const title = `Evenkeel report, ${shown.ownerName ?? 'client'}, ${period}`;
  const withPages = shown.people.filter(({ timeline }) => timeline.gate !== 'raw').slice(0, mostPersonPages);
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
      />
      <title>${title}</title>
      <style>
        ${new Html(reportStyle(shown.options.paper, title))}
      </style>
    </head>
    <body>
      <main>
        ${firstPage(shown, calendar)} ${people(shown)}
        ${withPages.map((person) => personSection(person, calendar, shown.options.quotes))}
        ${ownSection(shown)} ${coverage(shown)} ${methodPage(shown)}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.markup}`;
}
