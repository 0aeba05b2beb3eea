/**
 * The words for before and after noon that phones put beside the hour, with dots and spaces taken out, in lower case.
 * From Unicode CLDR (day periods, abbreviated) for the languages WhatsApp is translated into.
 */
const beforeNoon =
  'am a πμ fm öö sa pg de dop ap дп проб прпл ص صباحا صباحًا قظ मपू पूर्वाह्न পূর্বাহ্ণ முற்பகல் ಪೂರ್ವಾಹ್ನ ก่อนเที่ยง eparadites priekšp priešpiet 上午 午前 오전 清晨 凌晨 早上 sáng dopoledne prijepodne vm'.split(
    ' ',
  );
const afterNoon =
  'pm p μμ em ös ch ptg du odp ip пп слоб слпл م مساء مساءً بظ मउ अपराह्न অপরাহ্ণ பிற்பகல் ಅಪರಾಹ್ನ หลังเที่ยง epasdites pēcp popiet 下午 午後 오후 晚上 中午 chiều odpoledne poslijepodne nm'.split(
    ' ',
  );

const periods = new Map<string, 'before' | 'after'>([
  ...beforeNoon.map((word) => [word, 'before'] as const),
  ...afterNoon.map((word) => [word, 'after'] as const),
]);

/** Which half of the day a written word names; null for any other word (such as “klo” or “Uhr”). */
export function dayPeriod(word: string): 'before' | 'after' | null {
  const plain = word.toLowerCase().replace(/[\s.\u00a0\u202f]/g, '');
  return periods.get(plain) ?? null;
}

/** Milliseconds since midnight; null where there is no such time. An hour above 12 is taken as it stands. */
export function timeOfDay(
  hour: number,
  minute: number,
  second: number,
  period: 'before' | 'after' | null,
): number | null {
  let hour24 = hour;
  if (period === 'before' && hour === 12) hour24 = 0;
  if (period === 'after' && hour < 12) hour24 = hour + 12;
  if (hour24 > 24 || minute > 59 || second > 60) return null;
  return ((hour24 % 24) * 3600 + minute * 60 + Math.min(second, 59)) * 1000;
}
