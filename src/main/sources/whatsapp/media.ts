/** What WhatsApp writes in place of pictures, sounds and documents, and what kind each is. */
import type { Attachment } from '../source.ts';
import { terms } from './terms.ts';

/** Something sent along, by the name of its file where the export has it. */
export interface NamedAttachment {
  kind: Attachment['kind'];
  fileName: string | null;
}

/** A picture, sound or document left out of the export, on iOS: “image omitted”. Stems of the words for “left out”. */
const omitted = new RegExp(
  terms`
  omitted|weggelassen|ausgeschlossen|ausgelassen|omitid[oa]|ocultad?[oa]|não revelad[oa]|absente?$|omise?s?$|
  omisă|ignorée?|manquante?$|GIF retiré|omess[oa]|esclus[oa]$|non incluso|weggelaten|uteslut|utelslut|
  utelämna|utelatt|sløyfet|ikke inkludert|udelad|jätet\p{L}* pois|ei kuvaa|ei sisällytet|kihagy|sikertelen|
  пропущен|опущен|отсутств|не добавлен|не включ|відсутн|не додано|pomini|vynech|izostavl|izpušč|fără audio|
  παραλ[εή]ι?φθηκ|παράληψη|dahil edilmedi|省略|忽略|略過|略去|含まれていません|생략됨|제외됨|छोड़ा गया|
  हटाई ग[यई]ी?|वगळ|استبعاد|تم حذف الملصقات|لم يتم إدراج|(?:تصویر|ویدیو|صدا|استیکر|GIF|مخاطب|سند) حذف شد|
  نظر ?انداز|نکال دی|הושמט|bị bỏ qua|đã bỏ|bỏ qua|tidak disertakan|tidak dimasukkan|dihilangkan|ditiadakan|
  ละเว้น|ไม่ได้แนบ|ไม่มี(?:รูป|ไฟล์|สติก)|วิดีโอถูกลบ|বাদ দেওয়া|omès|omesa`,
  'iu',
);

/** Stems of the words for “left out” in the brackets of Android: “<Media omitted>”, “<View once voice message omitted>”. */
const leftOut = new RegExp(
  terms`
  omit|omess|omis|omès|omes|weggela|ausgeschlossen|ausgelassen|buraxıl|çıxarıl|без файл|без фајл|vynech|udelad|
  παραλήφθηκε|παραλείφθ|εξαίρεση|välja jäetud|ära jäetud|jätet|izostavljen|elhagyva|hiányzó|kihagy|
  tidak disertakan|қосылма|қосылған жоқ|praleist|multivid|dikecualikan|disingkirkan|utelatt|uten vedlegg|
  pomini|não revelad|no revelad|not revealed|без медиа|пропущен|izpušč|u hoq|hequr|изостављен|utelämn|utesl|
  hazijajumuishwa|imerukwa|inalis|ınalis|walang kalakip|dahil edilmedi|atlanmış|o‘tkazib|bỏ qua|忽略|省略|
  略去|なし|含まれていません|제외|생략|استبعاد|لم يتم إدراج|حذف شد|چھوڑ|ہٹا|הושמט|נכללה|הוסרה|
  के बिना|छोड़|हटा|वगळ|বাদ দেওয়া|છોડી|અવગણ|ಕೈಬಿಡ|ഒഴിവാക്കി|ਛੱਡਿਆ|ਛਡਿਆ|விடப்பட்டன|நீக்கப்பட்ட|
  విస్మరించ|ถูกลบ|ละเว้น|ບໍ່ລວມ`,
  'i',
);
const leftOutTag = /^<([^<>]{3,80})>$/;

/** “(file attached)” after the name of a media file, on Android. */
const fileAttached = new RegExp(
  `\\.\\w{1,8}(?: • [^()]*)? ?\\((?:${terms`
  file attached|Datei angehängt|archivo adjunto|archivo adjuntado|fichier joint|file allegato|
  arquivo anexado|ficheiro anexado|bestand bijgevoegd|файл добавлен|файл прикреплен|файл прикреплён|
  прикреплённый файл|файл додано|plik dołączony|załączono plik|załączony plik|soubor byl přiložen|
  súbor priložený|súbor pripojený|dosya ekli|bifogad fil|fil bifogad|fil vedhæftet|vedhæftet fil|
  fil vedlagt|vedlagt fil|tiedosto liitetty|liitetiedosto|csatolt fájl|fájl csatolva|fișier atașat|
  συνημμένο αρχείο|添付ファイル|添付ファイル有り|ファイル添付|文件附件|附件|檔案附件|附件檔案|已附加檔案|
  파일 첨부됨|फ़ाइल संलग्न|फाइल संलग्न|फाइल अटैच कर दी गई है|الملف مرفق|ملف مرفق|קובץ מצורף|tệp đính kèm|
  file terlampir|berkas terlampir|fail dilampirkan|แนบไฟล์|ไฟล์ที่แนบ|arxiu adjunt|pievienots fails|
  қосымша файл|ફાઇલ જોડાયેલ|fayl biriktirildi|skedë e ngjitur|priložena datoteka|پیوستہ فائل|
  faili limeambatanishwa|پیوست شد|byla prisegta|fail lisatud|datoteka u privitku|прикачен файл|
  ফাইল সংযুক্ত হয়েছে|lêer aangeheg|fayl əlavə olunub|ഫയൽ ചേർത്തു|прикачен фајл|прикачена датотека|
  ಕಡತ ಸೇರಿಸಲಾಯಿತು|ਅਟੈਚ ਕੀਤੀ ਫਾਇਲ|ఫైల్ జోడించబడినది|nakalakip na file|priloženo`})\\)$`,
  'i',
);

/** The name WhatsApp gives a media file on Android. */
const androidMediaName = /^([A-Z]{3}-\d{8}-WA\d{4,}\.\w{1,5})(?: \([^()]+\))?$/;
const attachedTag = /<[^<>:：]{2,40}[:：]\s?([^<>\n]+\.\w{1,8})\s?>/;
const plainOmitted = /^(?:image|video|audio|sticker|GIF|document|contact card|video note) omitted$/i;

/** What was sent along and its caption; null when the text is no media. `plain` is the text without marks. */
export function readMedia(
  text: string,
  plain: string,
  isGenerated: boolean,
): { attachment: NamedAttachment; caption: string } | null {
  const attached = attachedTag.exec(plain);
  if (attached !== null && (isGenerated || /[\u200e\u200f]</.test(text) || plain.startsWith('<'))) {
    return { attachment: named(attached[1] ?? ''), caption: around(plain, attached[0]) };
  }
  const lineEnd = plain.indexOf('\n');
  const firstLine = lineEnd < 0 ? plain : plain.slice(0, lineEnd).trimEnd();
  const caption = lineEnd < 0 ? '' : plain.slice(lineEnd + 1).trim();
  const attachment = attachmentOfLine(firstLine, isGenerated);
  if (attachment !== null) return { attachment, caption };
  // iOS puts the name of a document before the mark: “Lease.pdf • 2 pages <mark>document omitted”.
  const documentName = /^(.*\S) ?[\u200e\u200f]([^\u200e\u200f]{1,60})$/.exec(text);
  const lastPart = documentName?.[2];
  if (lastPart === undefined || !omitted.test(lastPart)) return null;
  const name = plain.slice(0, plain.length - lastPart.length).trim();
  return { attachment: { kind: 'document', fileName: null }, caption: name };
}

/** “image omitted” where no mark tells that WhatsApp wrote it. */
export function readPlainOmitted(plain: string): NamedAttachment | null {
  return plainOmitted.test(plain) ? leftOutKind(plain) : null;
}

function attachmentOfLine(line: string, isGenerated: boolean): NamedAttachment | null {
  const inBrackets = leftOutTag.exec(line)?.[1];
  if (inBrackets !== undefined && leftOut.test(inBrackets)) return leftOutKind(inBrackets);
  const androidName = androidMediaName.exec(line)?.[1];
  if (androidName !== undefined) return named(androidName);
  if (fileAttached.test(line) || (isGenerated && /\S\.\w{1,5} \([^()]+\)$/.test(line))) {
    return named(line.replace(/(?: • [^()]*)? ?\([^()]+\)$/, ''));
  }
  return isGenerated && line.length <= 60 && omitted.test(line) ? leftOutKind(line) : null;
}

function around(plain: string, tag: string): string {
  return plain
    .split(tag)
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n');
}

const kindOfEnding: Record<string, Attachment['kind']> = {
  ...Object.fromEntries(['jpg', 'jpeg', 'png', 'gif', 'heic', 'bmp', 'avif'].map((end) => [end, 'image'])),
  ...Object.fromEntries(['mp4', 'mov', '3gp', 'avi', 'mkv', 'webm', 'm4v'].map((end) => [end, 'video'])),
  ...Object.fromEntries(['mp3', 'm4a', 'aac', 'wav', 'ogg', 'amr', 'flac'].map((end) => [end, 'audio'])),
  opus: 'voice',
  webp: 'sticker',
  vcf: 'other',
};

/** Voice messages are `PTT-…` on Android, `00000012-AUDIO-…` on iOS; a song keeps its own name. */
function named(fileName: string): NamedAttachment {
  const name = fileName.replace(/ • .*$/, '').trim();
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = kindOfEnding[ending] ?? 'document';
  const isVoice = /^PTT-|^\d+-AUDIO-/.test(name) && (kind === 'audio' || kind === 'voice');
  const isPicture = kind === 'sticker' && /^IMG-|-PHOTO-/.test(name);
  return { kind: isVoice ? 'voice' : isPicture ? 'image' : kind, fileName: name };
}

/** By the stems of the words; “media” alone may be anything. */
const kindOfWords: [RegExp, Attachment['kind']][] = [
  [
    /stic?ker|стикер|наклейк|αυτοκόλλητ|ملصق|貼圖|贴图|スタンプ|스티커|स्टिकर|סטיקר|สติกเกอร์|çıkartma|nálepk|naklejk|figurinha|klistremerke|klistermærke|pelekat|matrica|naljepnic|tarra|adhesiu/i,
    'sticker',
  ],
  [
    /vide|vidé|vídeo|wideo|видео|відео|βίντεο|فيديو|影片|视频|ビデオ|비디오|동영상|वीडियो|व्हिडीओ|וידאו|วิดีโอ|ویڈیو|ভিডিও|વિડિયો|físeán/i,
    'video',
  ],
  [
    /voice|audio|áudio|àudio|аудио|аудіо|ήχο|صوت|音訊|音频|音声|오디오|ऑडि|קטע קול|เสียง|âm thanh|آڈیو|অডিও|ses dahil|ljud|lyd |zvuk|ääni|hang /i,
    'voice',
  ],
  [
    /image|imagen|imagem|immagine|bild|изображ|зображ|εικόν|الصورة|圖|照片|hình ảnh|تصویر|görüntü|รูป|obr[aá]z|afbeelding|imej|इमेज|फ़ोटो|이미지|画像|kép |gambar|slika|kuva|billede|תמונה|photo|foto|GIF/i,
    'image',
  ],
  [
    /document|dokument|документ|έγγραφ|المستند|^文件|文档|tài liệu|دستاویز|belge|เอกสาร|dokumen|문서|ドキュメント|מסמך|डॉक्/i,
    'document',
  ],
];

function leftOutKind(words: string): NamedAttachment {
  const kind = kindOfWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
  return { kind, fileName: null };
}
