/**
 * Words that WhatsApp itself writes into an export, in the languages it is used in.
 * Where the layout alone tells what a line is, no word is needed; these settle the rest.
 */
import { terms } from './terms.ts';

/** `<This message was edited>` at the end of a message. */
export const edited = new RegExp(
  `<\\s*(?:${terms`
  (?:This )?message (?:was )?edited|(?:Diese )?Nachricht (?:wurde )?bearbeitet|
  Se (?:editó|ha editado) este mensaje|Este mensaje fue editado|Mensaje editado|
  Ce message a été modifié|Message modifié|Questo messaggio è stato modificato|Messaggio modificato|
  Mensagem editada|(?:Esta|Essa) mensagem foi editada|(?:Dit )?bericht (?:is |werd )?bewerkt|
  (?:Данное )?сообщение (?:было )?(?:изменено|отредактировано)|Це повідомлення (?:було )?(?:відредаговано|змінено)|
  (?:Ta )?wiadomość została (?:zmieniona|edytowana)|Edytowano wiadomość|Zmieniono tę wiadomość|
  Tato zpráva byla upravena|Zpráva (?:byla )?upravena|Táto správa bola upravená|Bu mesaj düzenlendi|
  (?:Det här |Detta )?meddelande(?:t)? (?:har )?redigera(?:des|ts)|Denne besked (?:blev|er) (?:blevet )?redigeret|
  Denne meldingen ble redigert|(?:Tätä )?viestiä (?:on )?muokattiin|Tätä viestiä on muokattu|
  Ezt az üzenetet szerkesztették|(?:Az )?üzenet szerkesztve|(?:Acest )?mesaj(?:ul)? a fost (?:editat|modificat)|
  Αυτό το μήνυμα (?:υποβλήθηκε σε επεξεργασία|τροποποιήθηκε)|(?:この)?メッセージは編集されました|
  (?:此|这条)?消息(?:已|已被)编辑|(?:此)?訊息已(?:編輯|被編輯)|(?:이 )?메시지(?:가|는) 수정되었습니다|
  (?:यह )?(?:मैसेज|संदेश) (?:एडिट|संपादित) (?:किया|कर दिया) गया(?: है| था)?|(?:تم|جرى) تعديل هذه الرسالة|
  (?:ה)?הודעה (?:זו )?נערכה|Pesan ini (?:telah )?diedit|Mesej ini telah diedit|
  Tin nhắn này đã được chỉnh sửa|ข้อความนี้(?:ได้รับการ|ถูก)แก้ไข(?:แล้ว)?|این پیام ویرایش (?:شد|شده است)|
  Aquest missatge s'ha editat|Ova (?:je )?poruka (?:je )?uređena`})[.。।]?\\s*>$`,
  'i',
);

/** Android's words for a place that is followed live; from WhatsApp's strings. */
export const liveLocation = new RegExp(
  `^(?:${terms`
  live location shared|live-standort wird geteilt|ubicación en tiempo real compartida|
  localisation en direct partagée|posizione attuale condivisa|localização atual compartilhada|
  está a partilhar a sua localização|live locatie gedeeld|геоданные отправлены|геодані надіслано|
  udostępniona transmisja położenia|byla sdílena aktuální poloha|bola zdieľaná aktuálna poloha|
  mevcut konum paylaşıldı|liveposition delad|live placering delt|posisjon i sanntid delt|
  live-sijainti jaettu|tartózkodási hely megosztva|locație în timp real distribuită|
  η τωρινή τοποθεσία κοινοποιήθηκε|ライブロケーション共有|共享实时位置|實時位置已分享|공유한 실시간 위치|
  लाइव स्थान साझा किया गया|تمت مشاركة الموقع المباشر|משתף מיקום בשידור חי|vị trí hiện thời được chia sẻ|
  lokasi terkini dibagikan|lokasi terkini dikongsi|ตำแหน่งปัจจุบันถูกแบ่งปัน`})$`,
  'i',
);

/** What stands until the words of a message arrive, or where they can be seen on a phone only. */
export const waiting =
  /^(?:Waiting for this message\.|You received a view once message\.|Warten auf diese Nachricht|Esperando este mensaje\.|En attente de ce message)/;

/** Stems of “encrypted” in the line that stands at the start of most chats; it speaks of calls too. */
export const encryption = new RegExp(
  terms`
  end-to-end|ende-zu-ende|extremo a extremo|bout en bout|ponta a ponta|crittograf|versleutel|сквозн|шифр|
  šifrov|uçtan uca|szyfrow|enkripsi|mã hóa|暗号化|암호화|加密|مشفر|เข้ารหัส|salat(?:tu|aan)|šifr|krüpt|krypter|titkosít|
  criptat|κρυπτογραφ|एन्क्रिप्ट|מוצפנ`,
  'i',
);

/** Somebody made this group. */
export const groupMade =
  /ग्रुप .*बनाया|สร้างกลุ่ม|יצר.{0,40}קבוצה|δημιούργησε.{0,20}ομάδα|created (?:this )?group|created group|gruppe .*erstellt|creó (?:el|este) grupo|a créé (?:le|ce) groupe|ha creato (?:il|questo) gruppo|criou (?:o|este) grupo|groep .*(?:gemaakt|aangemaakt)|создал.{0,40}групп|створи.{0,40}груп|utworzył.{0,40}grupę|grubu(?:nu)? oluşturdu|vytvořil.{0,40}skupin|skapade gruppen|oprettede gruppen|opprettet gruppen|loi ryhmän|グループ.*作成|创建了?.*群|建立了?.*群組|그룹.*만들|membuat grup|أنشأ.*المجموعة|समूह बनाया|tạo nhóm/i;

/** A quoted title in the line that says a group was made. */
export const quotedTitle = /[“"«„「『”](.{1,120})[”"»“」』]/;

/** What stands around the name of a chat in the name of its file. */
export const fileTitles: readonly RegExp[] = [
  /^WhatsApp[- ]?Chat(?: - | with | mit | met | med | con | с | s uživatelem | s používateľom | z użytkownikiem | — )(.+)$/i,
  /^Chat (?:de )?WhatsApp (?:con|com|cu|s uživatelem|s používateľom) (.+)$/i,
  /^(?:Conversa|Conversación|Discussion|Discuție|Conversazione) (?:do |de |di |no |en )?WhatsApp (?:com|con|avec|cu) (.+)$/i,
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
