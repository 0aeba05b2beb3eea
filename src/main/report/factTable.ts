import { html, type Html } from './html.ts';

/** Names and what they are, as a table: of all lists of pairs the one that keeps its meaning in a tagged PDF. */
export function factTable(rows: readonly (readonly [string, string])[]): Html {
  return html`<table class="facts">
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
