/** Slack's own writing of links and mentions, as `<@U1>`, turned into what was shown. */
import { withoutMarks } from '../../../shared/directionMarks.ts';

export interface SlackNames {
  user(id: string): string | null;
  channel(id: string): string | null;
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

export function slackText(text: string, names: SlackNames): string {
  const shown = text.replace(/<([^<>\n]{1,4000})>/g, (_whole, inner: string) => shownAs(inner, names));
  return withoutMarks(shown.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)).trim();
}

function shownAs(inner: string, names: SlackNames): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  const name = target.slice(1);
  if (target.startsWith('@')) return `@${(names.user(name) ?? label) || name}`;
  if (target.startsWith('#')) return `#${(names.channel(name) ?? label) || name}`;
  if (target.startsWith('!')) return label || `@${name.replace(/\^.*$/, '')}`;
  const address = target.replace(/^(?:mailto|tel):/, '');
  return label === '' || address.includes(label) ? address : `${label} (${address})`;
}
