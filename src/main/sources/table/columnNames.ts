/** What the columns of tables are called in many languages. */

export type ColumnRole =
  | 'time'
  | 'clock'
  | 'sender'
  | 'recipient'
  | 'text'
  | 'conversation'
  | 'direction'
  | 'address'
  | 'attachment';

const names: Record<ColumnRole, string> = {
  time: `date|datetime|date time|timestamp|time stamp|time|when|ts|epoch|unix|unixtime|unix time|sent|sent at|sent on|sent date|
    date sent|received|received at|received date|date received|created|created at|created date|create time|created time|message date|
    message time|message timestamp|readable date|local time|utc time|timestamp ms|timestamp utc|date utc|datum|zeit|zeitpunkt|zeitstempel|
    datum uhrzeit|gesendet am|fecha|fecha hora|fecha y hora|marca de tiempo|date heure|date et heure|horodatage|envoyé le|data|data hora|
    data e hora|data ora|data e ora|data i godzina|tidpunkt|tidsstempel|tidspunkt|dato|päivä|päivämäärä|aika|aikaleima|tarih|tarih saat|zaman|
    дата|дата и время|время|дата і час|datum a čas|dátum|dátum idő|időpont|dată|ora|ημερομηνία|日期|日期时间|时间|時間|时间戳|日時|日付|送信日時|
    날짜|시간|일시|التاريخ|الوقت|תאריך|tanggal|waktu|ngày|thời gian|วันที่|เวลา|दिनांक|तारीख|समय`,
  clock: `time|time of day|clock|uhrzeit|zeit|hora|heure|ora|tijd|tid|klokkeslæt|klokkeslett|kello|kellonaika|czas|godzina|saat|время|час|čas|
    idő|ώρα|时间|時間|時刻|시간|الوقت|שעה|jam|giờ|เวลา|समय`,
  sender: `from|sender|author|user|username|user name|name|display name|nickname|contact|contact name|who|by|speaker|person|sender name|
    from name|from user|author name|sent by|absender|absenderin|von|autor|verfasser|name des absenders|de|auteur|expéditeur|nom|remitente|nombre|
    emisor|mittente|da|nome|remetente|afzender|van|naam|nadawca|od|imię|avsändare|från|namn|afsender|avsender|fra|navn|lähettäjä|nimi|keneltä|
    gönderen|kimden|isim|отправитель|от|автор|имя|пользователь|контакт|відправник|від|ім'я|odesílatel|odosielateľ|jméno|feladó|név|expeditor|
    nume|αποστολέας|από|όνομα|差出人|送信者|名前|ユーザー|发送者|发送人|發送者|发件人|寄件人|昵称|用户|보낸사람|보낸 사람|발신자|이름|사용자|
    المرسل|من|الاسم|השולח|שולח|מאת|שם|pengirim|dari|nama|người gửi|từ|tên|ผู้ส่ง|จาก|ชื่อ|प्रेषक|नाम`,
  recipient: `to|recipient|recipients|receiver|to name|to user|sent to|an|empfänger|para|destinatario|receptor|à|destinataire|a|destinatário|aan|
    ontvanger|do|odbiorca|till|mottagare|til|modtager|mottaker|vastaanottaja|kenelle|alıcı|kime|кому|получатель|отримувач|příjemce|komu|
    címzett|destinatar|παραλήπτης|προς|宛先|受信者|接收者|接收人|收件人|받는사람|받는 사람|수신자|المستلم|إلى|נמען|אל|penerima|kepada|
    người nhận|đến|ผู้รับ|ถึง|प्राप्तकर्ता`,
  text: `text|body|message|messages|msg|content|contents|message text|message body|message content|comment|sms|words|nachricht|nachrichtentext|
    inhalt|mensaje|texto|contenido|contenu|texte|messaggio|testo|contenuto|mensagem|conteúdo|bericht|tekst|inhoud|wiadomość|treść|
    meddelande|innehåll|besked|indhold|melding|innhold|viesti|teksti|mesaj|metin|içerik|сообщение|текст|содержание|повідомлення|зміст|
    zpráva|správa|obsah|üzenet|szöveg|tartalom|conținut|μήνυμα|κείμενο|メッセージ|本文|内容|內容|消息|信息|訊息|聊天内容|消息内容|메시지|내용|
    الرسالة|النص|المحتوى|הודעה|תוכן|טקסט|pesan|isi|isi pesan|tin nhắn|nội dung|ข้อความ|เนื้อหา|संदेश|पाठ`,
  conversation: `conversation|conversation name|conversation id|chat|chat name|chat id|chat title|thread|thread id|thread name|channel|
    channel name|group|group name|room|chat session|gespräch|unterhaltung|gruppe|kanal|conversación|grupo|canal|groupe|discussion|
    conversazione|gruppo|conversa|gesprek|groep|rozmowa|konwersacja|grupa|konversation|grupp|samtale|keskustelu|ryhmä|sohbet|grup|чат|беседа|
    группа|розмова|група|konverzace|skupina|beszélgetés|csoport|conversație|συνομιλία|ομάδα|会話|トーク|グループ|会话|會話|群|群聊|聊天|대화방|
    채팅방|그룹|المحادثة|المجموعة|שיחה|קבוצה|percakapan|cuộc trò chuyện|nhóm|แชท|กลุ่ม|बातचीत|समूह`,
  direction: `direction|type|message type|folder|box|msg box|mailbox|status|sent received|in out|incoming|outgoing|is from me|isfromme|from me|
    is sent|is sender|is outgoing|is incoming|richtung|typ|dirección|tipo|sens|direzione|direção|richting|kierunek|riktning|retning|suunta|
    yön|направление|тип|напрямок|směr|irány|direcție|κατεύθυνση|方向|类型|類型|방향|الاتجاه|النوع|כיוון|arah|hướng|ทิศทาง`,
  address: `address|number|phone|phone number|mobile|mobile number|telephone|e mail|email|email address|handle|sender id|author id|user id|
    userid|from number|sender number|contact number|nummer|telefon|telefonnummer|rufnummer|handynummer|número|número de teléfono|teléfono|
    numéro|numéro de téléphone|téléphone|numero|numero di telefono|telefono|telefone|número de telefone|telefoonnummer|numer|numer telefonu|
    puhelinnumero|numara|telefon numarası|номер|телефон|номер телефона|telefonní číslo|telefonszám|număr|αριθμός|τηλέφωνο|電話番号|番号|
    电话|号码|手机号|電話|號碼|전화번호|번호|رقم|رقم الهاتف|טלפון|מספר|nomor|số điện thoại|หมายเลข|นंबर|फ़ोन`,
  attachment: `attachment|attachments|media|media url|file|files|file name|filename|anhang|adjunto|adjuntos|pièce jointe|allegato|anexo|bijlage|
    załącznik|bilaga|vedlegg|vedhæftet|liite|ek|вложение|вкладення|příloha|melléklet|添付|附件|첨부|مرفق|lampiran`,
};

const roles = new Map<ColumnRole, Set<string>>();
for (const role of Object.keys(names)) {
  if (!isRole(role)) continue;
  roles.set(role, new Set(names[role].split('|').map((name) => name.trim())));
}

function isRole(word: string): word is ColumnRole {
  return word in names;
}

/** Whether a column of this name commonly holds that. `sentAt`, `Sent_at` and `SENT AT` are one name. */
export function isCalled(column: string, role: ColumnRole): boolean {
  return roles.get(role)?.has(plainName(column)) ?? false;
}

function plainName(column: string): string {
  // Of nested fields the last part names what it is: `from.name`.
  const words = column.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').toLowerCase();
  return words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}

const sentWords =
  /^(?:sent|send|out|outgoing|outbound|outbox|me|from me|self|gesendet|ausgang|ausgehend|enviado|enviada|saliente|envoyé|sortant|inviato|in uscita|verzonden|uitgaand|wysłan[eya]|wychodząc[eya]|skickat|utgående|sendt|udgående|lähetetty|lähtevä|gönderilen|giden|отправленн?о?е?|исходящ\p{L}+|надіслан\p{L}+|вихідн\p{L}+|odeslan[éáo]|odchozí|elküldött|kimenő|trimis|απεσταλμένο|送信|发送|發送|已发送|발신|보냄|مرسلة?|צאת|נשלח|terkirim|keluar|đã gửi|ส่ง)$/iu;
const receivedWords =
  /^(?:received|recieved|receive|in|incoming|inbound|inbox|them|empfangen|eingang|eingehend|recibido|recibida|entrante|reçu|entrant|ricevuto|in arrivo|recebid[oa]|ontvangen|inkomend|odebran[eya]|otrzyman[eya]|przychodząc[eya]|mottaget|inkommande|modtaget|indgående|mottatt|innkommende|vastaanotettu|saapuva|alınan|gelen|полученн?о?е?|входящ\p{L}+|отриман\p{L}+|вхідн\p{L}+|přijat[éáo]|příchozí|fogadott|bejövő|primit|ληφθέν|受信|接收|已接收|수신|받음|واردة?|מתקבל|נכנסת|diterima|masuk|đã nhận|รับ)$/iu;

/** Whether a word names a direction in which messages go. */
export function isDirection(value: string): boolean {
  return sentWords.test(value.trim()) || receivedWords.test(value.trim());
}

/** True: sent by the owner; false: received; null: neither, as a draft. Numbers mean what the column's name makes them. */
export function isSent(value: string, column: string): boolean | null {
  const word = value.trim().toLowerCase();
  if (sentWords.test(word)) return true;
  if (receivedWords.test(word)) return false;
  const name = plainName(column);
  const isFlag = ['1', '0', 'true', 'false', 'yes', 'no', 'y', 'n'].includes(word);
  const isTrue = ['1', 'true', 'yes', 'y'].includes(word);
  if (/from ?me|is sent|is sender|outgoing/.test(name)) return isFlag ? isTrue : null;
  if (name.includes('incoming')) return isFlag ? !isTrue : null;
  // Android's own numbers.
  return word === '2' ? true : word === '1' ? false : null;
}
