import { describe, expect, it } from 'vitest';
import { cssString } from '../../../src/main/report/style.ts';

describe('cssString', () => {
  it('lets nothing end the string or the style element', () => {
    expect(cssString('a"; } </style>')).toBe(String.raw`"a\22 \3b  \7d  \3c \2f style\3e "`);
  });
});
