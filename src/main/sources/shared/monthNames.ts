/** The languages that dates are looked for in; a word that means two months belongs to the first that has it. */
const languages =
  'en de fr es pt it nl pl sv da nb fi tr ru uk cs sk hu ro bg el sr sl lt lv et is ca eu gl ga cy sq mk bs hr be ar fa ur he hi bn mr gu pa ta te kn ml th lo km my ka hy az kk uz id ms fil vi sw af mn'.split(
    ' ',
  );

let months: Map<string, number> | null = null;

/** The month (1..12) that a word names in any of many languages, written out or shortened; null for any other word. */
export function monthOf(word: string): number | null {
  months ??= allMonths();
  return months.get(plain(word)) ?? null;
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[.'’]/g, '');
}

/** As Unicode CLDR has them; beside a day, many languages write the month in another form than alone. */
function allMonths(): Map<string, number> {
  const found = new Map<string, number>();
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'short', day: 'numeric' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'long' },
  ];
  for (const language of languages) {
    for (const style of styles) {
      const options = { ...style, timeZone: 'UTC', calendar: 'gregory' };
      const format = new Intl.DateTimeFormat(language, options);
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
        const word = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
        // Months that are numbers are read as such.
        if (/\p{L}/u.test(word) && !/\d/.test(word) && !found.has(word)) found.set(word, month);
      }
    }
  }
  for (const [word, month] of [
    ['sept', 9],
    ['mrz', 3],
    ['maerz', 3],
    ['juill', 7],
  ] as const)
    found.set(word, month);
  return found;
}
