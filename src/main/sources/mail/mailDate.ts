/** Dates as mails write them: in the `Date` field, behind the last `;` of `Received`, in the `From ` line. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(${months.join('|')})[a-z]*`;
const time = String.raw`(\d{1,2}):(\d\d)(?::(\d\d))?`;
const zone = String.raw`([+-]\d{4}|[A-Z]{1,5}\b)?`;
const fieldDate = new RegExp(String.raw`(\d{1,2})[ -]+${month}[ -]+(\d{2,4})[ ,]+${time}\s*${zone}`, 'i');
const envelopeDate = new RegExp(String.raw`${month} +(\d{1,2}) +${time} +${zone} *(\d{4})`, 'i');
const envelope = new RegExp(
  String.raw`^From (?:-?\s*$|.*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:${month} +\d{1,2} +\d{1,2}:\d\d.*\d{4}|\d{1,2}[ -]${month}[ -]\d{2,4} +\d{1,2}:\d\d))`,
  'i',
);

/** Hours from UTC; names that mean different zones in different countries are read as UTC. */
const zoneHours: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  WEST: 1,
  CET: 1,
  MET: 1,
  CEST: 2,
  MEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
};

/** Before mail as we know it, and after us: such dates are broken. */
const earliestMilliseconds = Date.UTC(1980, 0, 1);
const latestMilliseconds = Date.UTC(2100, 0, 1);

/** Whether a line may begin a message of a mailbox; old programs also write it without sender and date. */
export function isEnvelope(line: string): boolean {
  return envelope.test(line);
}

/** Milliseconds since 1970, or null where no believable date stands. Without a zone it is read as UTC. */
export function mailDate(text: string): number | null {
  const field = fieldDate.exec(text);
  if (field !== null) {
    const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '', zoneName = ''] = field;
    return moment([year, monthName, day, hour, minute, second], zoneName);
  }
  const found = envelopeDate.exec(text);
  if (found === null) return null;
  const [, monthName = '', day = '', hour = '', minute = '', second = '', zoneName = '', year = ''] = found;
  return moment([year, monthName, day, hour, minute, second], zoneName);
}

function moment(parts: [string, string, string, string, string, string], zoneName: string): number | null {
  const [year, monthName, day, hour, minute, second] = parts;
  const monthIndex = months.indexOf(monthName.toLowerCase());
  const wall = Date.UTC(
    fullYear(year),
    monthIndex,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second || '0'),
  );
  const found = wall - offsetMilliseconds(zoneName);
  return found > earliestMilliseconds && found < latestMilliseconds ? found : null;
}

/** RFC 5322, 4.3: two digits below 50 are of this century; three count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function offsetMilliseconds(zoneName: string): number {
  const digits = /^([+-])(\d\d)(\d\d)$/.exec(zoneName);
  if (digits === null) return (zoneHours[zoneName.toUpperCase()] ?? 0) * 3_600_000;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return (digits[1] === '-' ? -minutes : minutes) * 60_000;
}
