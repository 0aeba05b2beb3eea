import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/measures.md'), 'utf8');
const folder = join(root, 'src/shared/measures');
const files = globSync('**/*.ts', { cwd: folder });

interface Section {
  title: string;
  /** Its first paragraph, for everybody. */
  plain: string;
  /** All below that. */
  exact: string;
}

const sections = page
  .split(/^### /mu)
  .slice(1)
  .map((text): Section => {
    const [title = '', plain = '', ...exact] = (text.split(/^## /mu)[0] ?? '').split('\n\n');
    return { title: title.trim(), plain: plain.replaceAll('\n', ' '), exact: exact.join('\n\n') };
  });
const helpers = /^## Files that only help$([^#]*)/mu.exec(page)?.[1] ?? '';

describe('the page about the measures', () => {
  it('explains every file that gives a number, and names those that only help', () => {
    const named = [...sections.map(({ title }) => title), helpers].join(' ');
    expect(files.filter((file) => !named.includes(`\`${file}\``))).toEqual([]);
  });

  it('names no file that is not there', () => {
    const named = [...sections.map(({ title }) => title), helpers].flatMap((text) =>
      [...text.matchAll(/`([^`]+\.ts)`/gu)].map(([, name = '']) => name),
    );
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });

  it.each(sections)('tells $title in three plain sentences, then exactly and with its source', (section) => {
    expect(section.plain.match(/[.!?](?= |$)/gu)).toHaveLength(3);
    expect(section.plain).not.toMatch(/[Σσλ√×÷|=≥≤²]/u);
    expect(section.exact).toContain('- **Exactly:** ');
    expect(section.exact).toMatch(/- \*\*Source:\*\* [^\n]*(?:own choice|textbook|\d{4})/u);
  });
});
