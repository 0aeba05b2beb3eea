/**
 * Words that WhatsApp itself writes into an export, in the languages it is used in.
 * Where the layout alone tells what a line is, no word is needed; these settle the rest.
 */

/** Terms with | between them, written over several lines. */
function terms(text: TemplateStringsArray): string {
  return text.raw.join('').replaceAll(/\s*\n\s*/g, '');
}

/** A picture, sound or document left out of the export, on iOS: “image omitted”. Stems of the word for “left out”. */
export const omitted = new RegExp(
  terms`
  omitted|weggelassen|ausgeschlossen|omitid[oa]|ocult[oa]|absente?$|omise?s?$|ignorée?|
  omess[oa]|esclus[oa]|weggelaten|utelämna|utelatt|udelad|jätetty pois|kihagy|пропущен|опущен|
  не включ|пропущ|pominięt|vynechán|izostavl|omis[ăe]|παραλείφθηκ|atlandı|dahil edilmedi|省略|
  忽略|略過|含まれ|생략|छोड़|हटा|محذوف|استبعاد|تم حذف|הושמט|bị bỏ qua|đã bỏ|tidak disertakan|
  dihilangkan|ditiadakan|ละเว้น|ไม่ได้แนบ`,
  'i',
);

/** “(file attached)” after the name of a media file, on Android. */
export const fileAttached = new RegExp(
  `\\((?:${terms`
  file attached|Datei angehängt|archivo adjunto|fichier joint|file allegato|arquivo anexado|
  ficheiro anexado|bestand bijgevoegd|файл добавлен|файл прикреплен|прикреплённый файл|
  файл додано|plik dołączony|załączono plik|soubor byl přiložen|súbor priložený|dosya ekli|
  bifogad fil|fil bifogad|fil vedhæftet|vedhæftet fil|fil vedlagt|tiedosto liitetty|
  csatolt fájl|fișier atașat|συνημμένο αρχείο|添付ファイル|ファイル添付|文件附件|附件|檔案附件|파일 첨부됨|फ़ाइल संलग्न|
  الملف مرفق|ملف مرفق|קובץ מצורף|tệp đính kèm|file terlampir|berkas terlampir|
  fail dilampirkan|แนบไฟล์`})\\)$`,
  'i',
);

/** The name WhatsApp gives a media file on Android. */
export const androidMediaName = /^[A-Z]{3}-\d{8}-WA\d{4,}\.\w{1,5}(?: \([^()]+\))?$/;

/** A message taken back by someone else, or by the owner (the second list). */
const deletedByOther = terms`
  This message was deleted|Diese Nachricht wurde gelöscht|Se eliminó este mensaje|
  Este mensaje fue eliminado|Ce message a été supprimé|Questo messaggio è stato eliminato|
  Mensagem apagada|Essa mensagem foi apagada|Esta mensagem foi apagada|
  Esta mensagem foi eliminada|Dit bericht is verwijderd|Dit bericht werd verwijderd|
  Данное сообщение удалено|Сообщение удалено|Це повідомлення було видалено|
  Ta wiadomość została usunięta|Wiadomość została usunięta|Tato zpráva byla odstraněna|Tato zpráva byla smazána|
  Bu mesaj silindi|Meddelandet raderades|Detta meddelande togs bort|Denne besked blev slettet|
  Denne meldingen ble slettet|Tämä viesti poistettiin|Viesti poistettiin|Üzenet törölve|
  Acest mesaj a fost șters|Αυτό το μήνυμα διαγράφηκε|このメッセージは削除されました|此消息已删除|此訊息已刪除|
  이 메시지는 삭제되었습니다|삭제된 메시지입니다|यह मैसेज हटा दिया गया|यह संदेश हटा दिया गया|تم حذف هذه الرسالة|
  ההודעה נמחקה|הודעה זו נמחקה|Tin nhắn này đã bị xóa|Pesan ini telah dihapus|Pesan ini dihapus|Mesej ini telah dipadam|
  ข้อความนี้ถูกลบแล้ว`.split('|');
const deletedByOwner = terms`
  You deleted this message|Du hast diese Nachricht gelöscht|Eliminaste este mensaje|
  Vous avez supprimé ce message|Hai eliminato questo messaggio|Você apagou esta mensagem|
  Você apagou essa mensagem|Apagou esta mensagem|Eliminou esta mensagem|
  U hebt dit bericht verwijderd|Je hebt dit bericht verwijderd|Вы удалили данное сообщение|
  Вы удалили это сообщение|Ви видалили це повідомлення|
  Ta wiadomość została przez Ciebie usunięta|Usunięto tę wiadomość|
  Tuto zprávu jste odstranili|Tuto zprávu jste odstranil/a|Smazali jste tuto zprávu|Ty usunąłeś tę wiadomość|Bu mesajı sildiniz|Du raderade detta meddelande|
  Du tog bort det här meddelandet|Du slettede denne besked|Du slettet denne meldingen|
  Poistit tämän viestin|Törölted ezt az üzenetet|Ați șters acest mesaj|
  Διαγράψατε αυτό το μήνυμα|このメッセージを削除しました|您已删除此消息|你已删除这条消息|您已刪除此訊息|你已刪除此訊息|이 메시지를 삭제했습니다|
  आपने यह मैसेज हटा दिया|आपने यह संदेश हटा दिया|لقد حذفت هذه الرسالة|حذفت هذه الرسالة|
  מחקת הודעה זו|Bạn đã xóa tin nhắn này|Anda telah menghapus pesan ini|
  Anda menghapus pesan ini|Anda telah memadam mesej ini|คุณลบข้อความนี้แล้ว`.split('|');
const deletions = new Map<string, 'other' | 'owner'>([
  ...deletedByOther.map((text) => [text, 'other'] as const),
  ...deletedByOwner.map((text) => [text, 'owner'] as const),
]);
/** Length and first letter of each of them: nearly every other text is told apart by these alone. */
const deletionShapes = new Set([...deletions.keys()].map((text) => shape(text, text.length)));

function shape(text: string, length: number): number {
  return length * 0x10000 + text.charCodeAt(0);
}

/** Whether a text is the mark of a deleted message, and whose. `text` is without marks. */
export function deletion(text: string): 'other' | 'owner' | null {
  const last = text.charCodeAt(text.length - 1);
  const length = last === 0x2e || last === 0x3002 ? text.length - 1 : text.length;
  if (!deletionShapes.has(shape(text, length))) return null;
  return deletions.get(text.slice(0, length)) ?? null;
}

/** `<This message was edited>` at the end of a message. */
export const edited = new RegExp(
  `<(?:${terms`
  This message was edited|Message edited|Diese Nachricht wurde bearbeitet|
  Se editó este mensaje|Este mensaje fue editado|Mensaje editado|Ce message a été modifié|
  Questo messaggio è stato modificato|Mensagem editada|Esta mensagem foi editada|
  Dit bericht is bewerkt|Сообщение изменено|Данное сообщение изменено|
  Це повідомлення відредаговано|Ta wiadomość została zmieniona|Edytowano wiadomość|
  Tato zpráva byla upravena|Bu mesaj düzenlendi|Meddelandet redigerades|
  Denne besked blev redigeret|Denne meldingen ble redigert|Viestiä muokattiin|このメッセージは編集されました|
  此消息已编辑|此訊息已編輯|이 메시지는 수정되었습니다|यह मैसेज एडिट किया गया|تم تعديل هذه الرسالة|ההודעה נערכה|
  Pesan ini telah diedit|Tin nhắn này đã được chỉnh sửa`})[.。]?>$`,
  'i',
);

/** Stems of “call” in lines that WhatsApp wrote: “Missed voice call”, “Video call, 5 min”. */
export const call = new RegExp(
  terms`
  \b(?:voice|video|audio|group) call|sprachanruf|videoanruf|verpasster anruf|llamada|appel|
  chiamata|chamada|ligação|oproep|gesprek|звон|дзвінок|połączeni|hovor|arama|samtal|opkald|
  anrop|puhelu|hívás|apel\b|κλήση|通話|通话|不在着信|未接|통화|कॉल|مكالمة|שיחת|panggilan|cuộc gọi|การโทร|
  สายที่`,
  'i',
);

/** Stems of “encrypted” in the line that stands at the start of most chats; it speaks of calls too. */
export const encryption = new RegExp(
  terms`
  end-to-end|ende-zu-ende|extremo a extremo|bout en bout|ponta a ponta|crittograf|versleutel|сквозн|шифр|
  šifrov|uçtan uca|szyfrow|enkripsi|mã hóa|暗号化|암호화|加密|مشفر|เข้ารหัส|salattu|krypter|titkosít|
  criptat|κρυπτογραφ|एन्क्रिप्ट|מוצפנ`,
  'i',
);

/** Whole lines about a call that someone sent, where no invisible mark tells that WhatsApp wrote them. */
export const wholeCall =
  /^(?:missed (?:group )?(?:voice|video) call|(?:voice|video) call(?:[.,] .{1,40})?|verpasster (?:sprach|video)anruf|(?:llamada|videollamada) perdida|appel (?:vocal|vidéo) manqué|(?:chiamata|videochiamata)(?: vocale)? persa|chamada de (?:voz|vídeo) perdida|ligação de (?:voz|vídeo) perdida|gemiste (?:spraakoproep|video-oproep)|пропущенный (?:аудио|видео)звонок)(?:[.,] .{1,40})?$/i;

/** “missed” in lines without a sender. */
export const missed =
  /missed|verpasst|perdid|manqué|pers[ao]\b|gemist|пропущ|nieodebran|zmeškan|cevapsız|missat|ubesvar|vastaamaton|nem fogadott|不在着信|未接|부재중|मिस्ड|فائتة|שלא נענתה|tak terjawab|nhỡ|ไม่ได้รับ/i;

/** Somebody made this group. */
export const groupMade =
  /ग्रुप .*बनाया|สร้างกลุ่ม|יצר.{0,40}קבוצה|δημιούργησε.{0,20}ομάδα|created (?:this )?group|created group|gruppe .*erstellt|creó (?:el|este) grupo|a créé (?:le|ce) groupe|ha creato (?:il|questo) gruppo|criou (?:o|este) grupo|groep .*(?:gemaakt|aangemaakt)|создал.{0,40}групп|створи.{0,40}груп|utworzył.{0,40}grupę|grubu(?:nu)? oluşturdu|vytvořil.{0,40}skupin|skapade gruppen|oprettede gruppen|opprettet gruppen|loi ryhmän|グループ.*作成|创建了?.*群|建立了?.*群組|그룹.*만들|membuat grup|أنشأ.*المجموعة|समूह बनाया|tạo nhóm/i;

/** A quoted title in the line that says a group was made. */
export const quotedTitle = /[“"«„「『”](.{1,120})[”"»“」』]/;

/** What stands around the name of a chat in the name of its file. */
export const fileTitles: readonly RegExp[] = [
  /^WhatsApp[- ]?Chat(?: - | with | mit | met | med | con | с | s uživatelem | s používateľom | z użytkownikiem | — )(.+)$/i,
  /^Chat (?:de )?WhatsApp (?:con|com|cu|s uživatelem|s používateľom) (.+)$/i,
  /^(?:Conversa|Conversación|Discussion|Discuție|Conversazione) (?:do |de |di )?WhatsApp (?:com|con|avec|cu) (.+)$/i,
  /^Чат WhatsApp (?:с|з|із) (?:контактом )?(.+)$/i,
  /^Czat WhatsApp z (?:użytkownikiem )?(.+)$/i,
  /^WhatsApp-?(?:chatt?|keskustelu|samtale|gesprek)(?: with| mit| med| met| -)? (.+)$/i,
  /^Chat WhatsApp dengan (.+)$/i,
  /^Cuộc trò chuyện WhatsApp với (.+)$/i,
  /^(.+) ile WhatsApp Sohbeti$/i,
  /^[与與](.+)的 ?WhatsApp ?(?:聊天|對話|对话)$/i,
  /^WhatsApp ?(?:聊天|对话|對話)(?: - |：|:| )(.+)$/i,
  /^(.+)(?:とのWhatsApp(?:チャット|トーク)|님과의 WhatsApp 대화)$/i,
  /^WhatsApp(?:チャット| 대화|-Chat)?[：: -]+(.+)$/i,
  /^(?:محادثة|دردشة) (?:واتساب|WhatsApp) مع (.+)$/i,
];
