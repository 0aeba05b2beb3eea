/**
 * Which letters a text must hold for a pattern to have a chance. Looking for them is many times faster than trying
 * every pattern, and most turns hold none of them.
 */

/** Of these strings at least one must occur; null where nothing can be said. */
type Required = ReadonlySet<string> | null;

const common = new Set(
  'you your the that this to it is me for what are have not do all just so my'.split(' '),
);

/** Roughly the chance that a turn holds one of them: a few long words say more than one short one. */
function commonness(required: ReadonlySet<string>): number {
  return [...required].reduce((sum, one) => sum + (common.has(one) ? 0.3 : 1 / one.length ** 4), 0);
}

function rarer(first: Required, second: Required): Required {
  if (first === null) return second;
  if (second === null) return first;
  return commonness(second) < commonness(first) ? second : first;
}

/** Walks once over an expression of the pattern language: letters, groups, choices, classes, quantifiers. */
class Walk {
  readonly #source: string;
  #place = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): Required {
    let required: Set<string> | null = new Set<string>();
    do {
      const option = this.#sequence();
      required = option === null || required === null ? null : new Set([...required, ...option]);
    } while (this.#take('|'));
    return required;
  }

  #sequence(): Required {
    let best: Required = null;
    let literal = '';
    const close = (): void => {
      if (literal.length > 1) best = rarer(best, new Set([literal]));
      literal = '';
    };
    for (
      let letter = this.#letter();
      letter !== '' && letter !== '|' && letter !== ')';
      letter = this.#letter()
    ) {
      if (/[a-z0-9]/.test(letter)) {
        this.#place += 1;
        // A letter with a quantifier may be missing or repeated: the string ends before it.
        if (this.#least() === null) literal += letter;
        else close();
        continue;
      }
      close();
      const inner = this.#element(letter);
      if (this.#least() !== 0) best = rarer(best, inner);
    }
    close();
    return best;
  }

  /** One group, class, escape or mark. */
  #element(letter: string): Required {
    if (letter === '(') return this.#group();
    if (letter === '[') this.#place = this.#source.indexOf(']', this.#place) + 1;
    else this.#place += letter === '\\' ? 2 : 1;
    return null;
  }

  #group(): Required {
    const isLook = /^\(\?<?[=!]/.test(this.#source.slice(this.#place, this.#place + 4));
    this.#place += this.#source.startsWith('(?:', this.#place) ? 3 : isLook ? 4 : 1;
    const inner = this.choice();
    this.#take(')');
    return isLook ? null : inner;
  }

  /** The least number of times the last element stands, or null without a quantifier. */
  #least(): number | null {
    const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})/.exec(this.#source.slice(this.#place, this.#place + 8));
    if (quantifier === null) return null;
    this.#place += quantifier[0].length;
    return quantifier[0] === '+' ? 1 : Number(quantifier[1] ?? 0);
  }

  #letter(): string {
    return this.#source.charAt(this.#place);
  }

  #take(letter: string): boolean {
    if (this.#letter() !== letter) return false;
    this.#place += 1;
    return true;
  }
}

/** The strings of which a text must hold one, for an expanded pattern; empty where any text may fit. */
export function requiredStrings(source: string): string[] {
  return [...(new Walk(source).choice() ?? [])];
}
