/** Lines about calls, in WhatsApp's words, and what they tell. */
import { callText } from '../shared/callText.ts';
import { terms } from './terms.ts';

/** Stems of “call” in lines that WhatsApp wrote: “Missed voice call”, “Video call, 5 min”. */
export const call = new RegExp(
  terms`
  \b(?:voice|video|audio|group) call|sprachanruf|videoanruf|verpasster anruf|llamada|\bappel|
  chiamata|chamada|ligação|oproep|spraakgesprek|videogesprek|audiogesprek|звон|дзвінок|połączeni|poł\.|
  hovor|arama|samtal|opkald|anrop|puhelu|hívás|apel\b|κλήση|通話|通话|不在着信|未接|통화|부재중 전화|
  कॉल|مكالمة|שיחת|שיחה קולית|panggilan|cuộc gọi|การโทร|สายที่|วิดีโอคอล|trucada|zvans|skambut|pozív|poziv|
  позив|повик|обаждан|kõne|klic|تماس|وائس کال|ویڈیو کال|ভয়েস কল|ভিডিও কল|કૉલ`,
  'i',
);

/** Stems of “missed”. */
export const missed = new RegExp(
  terms`
  missed|no answer|unanswered|keine antwort|sin respuesta|sans réponse|verpasst|perdid[oa]|manqué|pers[ao]\b|gemist|пропущ|пропусн|nieodebran|zmeškan|cevapsız|missat|ubesvar|
  \btapt|mistet|vastaamaton|nem fogadott|ratat|nepreluat|αναπάντητη|不在着信|未接|부재중|मिस्ड|मिस हुई|छूटी|
  فائتة|שלא נענתה|tak terjawab|terlepas|nhỡ|ไม่ได้รับ|perduda|propušten|пропуштен|vastamata|
  praleistas|neatbildēt|پاسخ داده نشده|بی‌?پاسخ|مسڈ|মিস`,
  'i',
);

/** Whole lines about a call that someone sent, where no invisible mark tells that WhatsApp wrote them. */
const whole = new RegExp(
  `^(?:${terms`
  missed (?:group )?(?:voice|video) call|(?:voice|video) call|verpasster (?:sprach|video)anruf|
  (?:llamada(?: de voz)?|videollamada) perdida|appel (?:vocal|vidéo) manqué|
  (?:chiamata vocale|videochiamata) persa|(?:video)?chamada(?: de (?:voz|vídeo))? perdida|
  ligação de (?:voz|vídeo) perdida|gemiste? (?:spraakoproep|video-oproep|spraakgesprek|videogesprek)|
  (?:пропущенный )?(?:аудио|видео)звонок|пропущений (?:аудіо|відео)дзвінок|
  nieodebrane (?:połączenie|poł\. (?:głosowe|wideo))|zmeškaný (?:hlasový hovor|videohovor|hovor)|
  cevapsız (?:sesli|görüntülü) arama|missat (?:röst|video)samtal|ubesvaret (?:tale|video)opkald|
  tapt (?:tale|video)anrop|vastaamaton (?:ääni|video)puhelu|nem fogadott (?:hang|video|videó)hívás|
  apel (?:vocal|video) (?:ratat|nepreluat)|αναπάντητη (?:φωνητική κλήση|βιντεοκλήση|κλήση)|
  音声通話不在着信|ビデオ通話不在着信|不在着信|未接(?:语音|視像|视频|語音|視訊)通[话話]|
  부재중 (?:음성통화|음성 통화|영상통화|영상 통화|전화)|(?:वॉइस कॉल मिस हुई|मिस्ड (?:वॉइस|व्हॉइस|वीडियो) कॉल)|
  مكالمة (?:صوتية|فيديو) فائتة|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|
  panggilan (?:suara|video) (?:tak terjawab|terlepas)|cuộc gọi (?:thoại |video )?nhỡ(?: video)?|
  สายที่ไม่ได้รับ|วิดีโอคอลที่ไม่ได้รับ`})(?:[.,،、] ?.{1,60}|。)?$`,
  'i',
);
const longestWhole = 110;

const video =
  /v[ií]d[eé]o|wideo|видео|відео|görüntülü|βίντεο|βιντεο|ビデオ|视频|視頻|視像|視訊|영상|वीडियो|व्हिडिओ|فيديو|וידאו|วิดีโอ|تصویری|ভিডিও|વિડિયો/i;

/** Whether a text is a line about a call and nothing else. `plain` is without marks. */
export function isWholeCall(plain: string): boolean {
  return plain.length <= longestWhole && whole.test(plain);
}

/** A call's words and length out of WhatsApp's line about it, the same in every language. */
export function readCall(plain: string): { text: string; durationSeconds: number | null } {
  const durationSeconds = writtenSeconds(plain);
  const isMissed = durationSeconds === null && missed.test(plain);
  return { text: callText({ isVideo: video.test(plain), isMissed, durationSeconds }), durationSeconds };
}

const amount = /(\d+)\s?(\p{L}[\p{L}\p{M}]*)/gu;
const hourUnits =
  /^(?:h|hrs?|hours?|std|stunden?|heures?|hor[ae]s?|or[ae]|ч|часо?в?|год|godz|g|hod|sa|saat|óra|ώρ\p{L}*|時間|小时|小時|시간|घं\p{L}*|ساعة|ساعات|שעות|שעה|jam|giờ|ชม|uur|u|t|tim|timm\p{L}*)$/u;
const secondUnits =
  /^(?:s|secs?|seconds?|sek\p{L}*|seg\p{L}*|secondi|сек|с|sn|sec\p{L}*|mp|másodperc|δευτ\p{L}*|秒|초|से\p{L}*|ثانية|ثوان|שניות|שנ|detik|giây|วินาที|วิ)$/u;

/** “5 min”, “1 hr 2 min”, “0:35” as seconds; null where no length stands. */
function writtenSeconds(plain: string): number | null {
  const clock = /(?:^|\D)(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?!\d)/.exec(plain);
  if (clock !== null) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  let seconds: number | null = null;
  for (const [, digits = '0', unit = ''] of plain.normalize('NFC').toLowerCase().matchAll(amount)) {
    const unitSeconds = hourUnits.test(unit) ? 3600 : secondUnits.test(unit) ? 1 : 60;
    seconds = (seconds ?? 0) + Number(digits) * unitSeconds;
  }
  return seconds;
}
