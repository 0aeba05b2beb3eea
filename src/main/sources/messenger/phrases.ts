/**
 * Sentences that the service itself writes in the name of a person. They are in the language of the account; those
 * known here were gathered for the languages most exports are in.
 */

/** A word for “attachment”, as in “Ann sent an attachment.” */
const attachment =
  /attachment|anhang|pièce jointe|archivo adjunto|adjunto|anexo|allegato|bijlage|załącznik|bilaga|vedlegg|vedhæft|liitteen|\bek(?:lenti)? gönder|вложени|вкладення|příloh|prílohu|melléklet|atașament|ataşament|συνημμένο|添付ファイル|첨부|附件|مرفق|מצורף|lampiran|đính kèm|ไฟล์แนบ|अटैचमेंट|সংযুক্তি/i;
const attachmentByOwner =
  /^(?:you sent an attachment|du hast einen anhang gesendet|vous avez envoyé une pièce jointe|tu as envoyé une pièce jointe|enviaste un archivo adjunto|has enviado un archivo adjunto|você enviou um anexo|enviaste um anexo|hai inviato un allegato|je hebt een bijlage (?:verzonden|verstuurd|gestuurd)|wysłano załącznik|wysłałe\S* załącznik|wysłała\S* załącznik|du skickade en bilaga|du sendte et vedlegg|du sendte en vedhæftet fil|lähetit liitteen|bir ek(?:lenti)? gönderdin(?:iz)?|вы отправили вложение|ви надіслали вкладення|odeslali jste přílohu|poslal\S* jsi přílohu|küldtél egy mellékletet|ai trimis un ata[sșş]ament|στείλατε ένα συνημμένο|έστειλες ένα συνημμένο|添付ファイルを送信しました|첨부 파일을 보냈습니다|你[發发]送了[一1]個?个?附件|您[發发]送了[一1]個?个?附件|أرسلت مرفقًا|שלחת קובץ מצורף|anda mengirim lampiran|bạn đã gửi (?:một tệp|file) đính kèm|คุณส่งไฟล์แนบ|आपने अटैचमेंट भेजा)[.。।]?$/i;

/** “Reacted 😍 to your message”, “Liked a message”: what is also told, better, with the message it is about. */
const reactions =
  /^(?:.{1,60} )?(?:reacted (?:with )?\S{1,20} to (?:your|a|the) message|liked a message|loved a message|hat mit \S{1,20} auf (?:deine|eine) nachricht reagiert|hat eine nachricht mit „gefällt mir“ markiert|gefällt eine nachricht|a réagi (?:avec )?\S{1,20} à (?:votre|ton|un) message|a aimé un message|reaccionó (?:con )?\S{1,20} a (?:tu|un) mensaje|(?:ha )?reaccionado (?:con )?\S{1,20} a (?:tu|un) mensaje|indicó que le gusta un mensaje|le gustó un mensaje|le ha gustado un mensaje|reagiu (?:com )?\S{1,20} (?:à|a) (?:sua|tua|uma) mensagem|curtiu uma mensagem|gostou de uma mensagem|ha reagito (?:con )?\S{1,20} al tuo messaggio|ha messo “?mi piace”? a un messaggio|heeft (?:met )?\S{1,20} gereageerd op (?:je|een) bericht|heeft een bericht geliket|vindt een bericht leuk|zareagowa[łl]\S* \S{1,20} na (?:twoją )?wiadomość|polubi[łl]\S* wiadomość|reagerade (?:med )?\S{1,20} på ditt meddelande|gillade ett meddelande|reagerte (?:med )?\S{1,20} på meldingen din|likte en melding|reagerede (?:med )?\S{1,20} på din besked|syntes godt om en besked|mesajına \S{1,20} ifadesini bıraktı|bir mesajı beğendi|поставил\S* (?:реакцию )?\S{1,20} (?:на|вашему|твоему) .{0,12}сообщени\S|понравилось сообщение|нравится сообщение)[\s.!]*$/i;

const connected =
  /messenger.{0,40}(?:connect|verbunden|verbonden|połącz|spojen|ansluten|forbundet|yhteydessä|підключ|подключ)|(?:connect|verbunden|contact|conectad|contatto|collegat|verbonden|połącz|spojen|propojen|bağland|bağlant|подключ|соединен|kapcsol|anslut|forbund|yhtey|συνδε).{0,40}messenger/i;

/** What a whole message says that is no one's words, where its first words may be the sender's name or “You”. */
const groupEvents =
  /^(?:named the group|changed the group (?:photo|name)|created the group|created this group|added .{1,200} to the group|removed .{1,200} from the group|left the group|joined (?:the|your) (?:group|call|video (?:chat|call)|audio call)|set (?:the nickname for .{1,100} to|your nickname to|(?:his|her|their|own) (?:own )?nickname to|my nickname to|the (?:quick reaction|emoji|theme) to)|cleared (?:the nickname for|your nickname|(?:his|her|their) (?:own )?nickname)|changed the (?:chat )?(?:theme|colou?rs)|set the (?:emoji|quick reaction)|removed the emoji|made .{1,100} (?:a group admin|an admin)|turned (?:on|off) .{1,100}|pinned a message|unpinned a message|created a (?:poll|reminder|plan)|voted (?:for|to)|changed (?:his|her|their|your)? ?vote|removed .{0,10}vote|started (?:a|an|the) (?:call|video chat|video call|audio call)|ended the call|waved at|started sharing|stopped sharing|missed your (?:call|video chat)|is now a group admin|hat (?:die Gruppe|das Gruppenfoto|den Gruppennamen|das Thema|deinen Spitznamen|den Spitznamen) .{1,200}|hat .{1,200} zur Gruppe hinzugefügt|hat die Gruppe verlassen|a nommé le groupe|a quitté le groupe|a ajouté .{1,200} au groupe|a modifié la photo du groupe|a créé le groupe|cambió (?:la foto|el nombre|el tema).{0,200}|salió del grupo|abandonó el grupo|creó el grupo|añadió a .{1,200} al grupo|agregó a .{1,200} al grupo|saiu do grupo|criou o grupo|adicionou .{1,200} ao grupo|ha lasciato il gruppo|ha abbandonato il gruppo|ha creato il gruppo|ha aggiunto .{1,200} al gruppo|heeft de groep .{1,200}|heeft .{1,200} aan de groep toegevoegd|opuści[łl]\S* grupę|utworzy[łl]\S* grupę|doda[łl]\S* .{1,200} do grupy|lämnade gruppen|skapade gruppen|forlot gruppen|forlod gruppen|gruptan ayrıldı|покинул\S* группу|создал\S* группу)/i;
const wholeNotices =
  /^(?:you (?:are now connected on|can now (?:message and )?call each other|waved at .{1,100}!?$|missed an? (?:call|video chat|video call|audio call|voice call)(?: from .{1,100}\.)?$)|you're now (?:connected on|friends on)|say hi to your new (?:facebook friend|connection)|messages and calls (?:are|in this chat are) (?:now )?(?:secured|protected|end-to-end)|the (?:call|video chat|video call|audio call|group call) (?:has )?ended\.?$|(?:audio call|video chat|voice call|video call) ended\.?$)/i;

/** What else than someone's words a text is. */
type ServiceLine = 'attachment' | 'reaction' | 'notice';

/** What the service wrote as a message; null where it is what the person wrote. */
export function serviceLine(content: string, senderName: string): ServiceLine | null {
  if (content.length > 400 || content.includes('\n')) return null;
  const text = content.trim();
  const rest = withoutSubject(text, senderName);
  const isOfOwner = text.startsWith('You ');
  if (attachmentByOwner.test(text)) return 'attachment';
  if (rest !== null && !isOfOwner && rest.length < 60 && attachment.test(rest)) return 'attachment';
  if (reactions.test(text)) return 'reaction';
  if (wholeNotices.test(text) || (text.length < 120 && connected.test(text))) return 'notice';
  return rest !== null && groupEvents.test(rest) ? 'notice' : null;
}

/** The sentence without its first words, where these are the sender's name or “You”; else null. */
function withoutSubject(text: string, senderName: string): string | null {
  const [firstName = ''] = senderName.split(' ');
  for (const subject of [senderName, firstName, 'You']) {
    if (subject !== '' && text.startsWith(`${subject} `)) return text.slice(subject.length).trim();
  }
  // Where words are not parted by spaces, the name still comes first.
  const isJoined = senderName.length > 1 && text.startsWith(senderName);
  return isJoined ? text.slice(senderName.length) : null;
}

const video =
  /vid[eéí]|видео|відео|視訊|視頻|视频|ビデオ|영상|فيديو|görüntülü|wideo|βίντεο|βιντεο|วิดีโอ|वीडियो|וידאו/i;
const missed =
  /missed|verpasst|manqué|perdid|perdu|persa|gemist|nieodebran|missat|ubesvart|vastaamat|cevapsız|пропущ|zmeškan|nem fogadott|ratat|αναπάντητ|不在着信|부재중|未接|فائت|שלא נענ|tak terjawab|nhỡ/i;

export function isVideoCall(content: string): boolean {
  return video.test(content);
}

export function isMissedCall(content: string): boolean {
  return missed.test(content);
}
