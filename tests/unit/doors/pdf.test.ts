import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chromiumPrinter } from '../../../src/main/doors/pdf.ts';

const page = `<!doctype html><html lang="en"><title>Two pages</title>
  <style>@page { size: A4 } h1 { break-after: page }</style><h1>One</h1><h2>Two</h2></html>`;

afterEach(() => vi.unstubAllEnvs());

describe('chromiumPrinter', () => {
  it('prints a tagged PDF with an outline on the paper of the document, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evenkeel-test-'));
    vi.stubEnv('TMPDIR', folder);
    const print = await chromiumPrinter();
    const pdf = Buffer.from((await print?.(page, 'A4')) ?? []).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/Outlines');
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('says that no PDF can be made when the program named is no Chromium', async () => {
    vi.stubEnv('EVENKEEL_CHROMIUM', process.execPath);
    const print = await chromiumPrinter();
    await expect(print?.(page, 'A4')).rejects.toMatchObject({ code: 'pdf-unavailable' });
  });
});
