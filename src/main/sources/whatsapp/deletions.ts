/** Marks that WhatsApp puts in place of a message that was taken back, in its own words. */
import { termList } from './terms.ts';

const byOther = termList`
  This message was deleted|Diese Nachricht wurde gelöscht|Se eliminó este mensaje|
  Este mensaje fue eliminado|Ce message a été supprimé|Questo messaggio è stato eliminato|
  Mensagem apagada|Essa mensagem foi apagada|Esta mensagem foi apagada|Esta mensagem foi eliminada|
  Esta mensagem foi apagada pelo remetente|Dit bericht is verwijderd|Dit bericht werd verwijderd|
  Данное сообщение удалено|Сообщение удалено|Це повідомлення було видалено|Повідомлення видалено|
  Ta wiadomość została usunięta|Wiadomość została usunięta|Tato zpráva byla odstraněna|
  Tato zpráva byla smazána|Bu mesaj silindi|Meddelandet raderades|Detta meddelande raderades|
  Det här meddelandet raderades|Detta meddelande togs bort|Denne besked blev slettet|
  Denne besked er blevet slettet|Denne meldingen ble slettet|Tämä viesti poistettiin|Viesti poistettiin|
  Üzenet törölve|Ez az üzenet törlésre került|Acest mesaj a fost șters|Αυτό το μήνυμα διαγράφηκε|
  このメッセージは削除されました|此消息已删除|这条消息已被删除|信息已删除|此訊息已刪除|
  이 메시지는 삭제되었습니다|삭제된 메시지입니다|यह मैसेज हटा दिया गया|यह संदेश हटा दिया गया|
  यह मैसेज डिलीट कर दिया गया है|यह मैसेज डिलीट कर दिया गया|यह संदेश मिटाया गया|हा मेसेज हटवण्यात आला|
  हा संदेश हटविण्यात आला होता|تم حذف هذه الرسالة|ההודעה נמחקה|הודעה זו נמחקה|Tin nhắn này đã bị xóa|
  Tin nhắn này đã bị xoá|Pesan ini telah dihapus|Pesan ini dihapus|Mesej ini telah dipadam|
  ข้อความนี้ถูกลบแล้ว|ข้อความนี้ได้ถูกลบ|Táto správa bola odstránená|Ova je poruka izbrisana|
  Ova poruka je izbrisana|To sporočilo je bilo izbrisano|Ова порука је обрисана|Съобщението беше изтрито|
  Оваа порака беше избришана|Šī ziņa tika izdzēsta|Ši žinutė buvo ištrinta|See sõnum on kustutatud|
  Aquest missatge s'ha suprimit|Aquest missatge està esborrat|Hierdie boodskap was uitgevee|
  این پیام حذف شده است|این پیام حذف شد|یہ میسج حذف کر دیا گیا ہے|یہ پیغام حذف کیا گیا|
  এই মেসেজটি বাদ দেওয়া হয়েছে|এই বার্তাটি মুছে ফেলা হয়েছে|આ મેસેજ ડિલીટ કરાયો|આ સંદેશ રદ્દ કરાયો|
  இத்தகவல் திரும்பப்பெறப்பட்டது|ഈ സന്ദേശം ഇല്ലാതാക്കിയതാണ്|ಈ ಸಂದೇಶವು ಅಳಿಸಲ್ಪಟ್ಟಿದೆ|ਇਸ ਸੁਨੇਹੇ ਨੂੰ ਹਟਾਇਆ ਗਿਆ|
  Itong mensahe ay binura na|Ujumbe huu ulifutwa|Bu ismarıc silindi|Бұл хат жойылды|
  Ushbu xabar o‘chirildi|Scriosadh an teachtaireacht seo|This message was deleted by an admin`;

const byOwner = termList`
  You deleted this message|Du hast diese Nachricht gelöscht|Eliminaste este mensaje|
  Vous avez supprimé ce message|Hai eliminato questo messaggio|Você apagou esta mensagem|
  Você apagou essa mensagem|Apagou esta mensagem|Eliminou esta mensagem|U hebt dit bericht verwijderd|
  Je hebt dit bericht verwijderd|Вы удалили данное сообщение|Вы удалили это сообщение|
  Ви видалили це повідомлення|Ta wiadomość została przez Ciebie usunięta|Usunięto tę wiadomość|
  Usunąłeś(-ęłaś) tę wiadomość|Usunąłeś(aś) tę wiadomość|Ty usunąłeś tę wiadomość|
  Tuto zprávu jste odstranili|Tuto zprávu jste odstranil/a|Tuto zprávu jste smazal/a|
  Smazali jste tuto zprávu|Bu mesajı sildiniz|Du raderade detta meddelande|
  Du raderade det här meddelandet|Du har tagit bort meddelandet|Du tog bort det här meddelandet|
  Du slettede denne besked|Du har slettet denne besked|Du slettet denne meldingen|Poistit tämän viestin|
  Törölted ezt az üzenetet|Ezt az üzenetet törölted|Ați șters acest mesaj|Διαγράψατε αυτό το μήνυμα|
  Διαγράψατε το μήνυμα|このメッセージを削除しました|您已删除此消息|您已删除这条消息|你已删除这条消息|
  您删除了此消息|您已刪除此訊息|你已刪除此訊息|이 메시지를 삭제했습니다|삭제한 메시지입니다|
  आपने यह मैसेज हटा दिया|आपने यह संदेश हटा दिया|आपने यह मैसेज डिलीट किया|आपने यह संदेश मिटाया|
  तुम्ही हा मेसेज हटवला|आपण हा संदेश हटविलात|لقد حذفت هذه الرسالة|لقد حذَفت هذه الرسالة|
  حذفت هذه الرسالة|أنت حذفت هذه الرسالة|מחקת הודעה זו|מחקת את ההודעה הזו|Bạn đã xóa tin nhắn này|
  Bạn đã xoá tin nhắn này|Anda telah menghapus pesan ini|Anda menghapus pesan ini|
  Anda telah memadam mesej ini|Anda telah memadamkan mesej ini|คุณลบข้อความนี้แล้ว|คุณได้ลบข้อความนี้|
  คุณลบข้อความนี้|Túto správu ste odstránili|Izbrisali ste ovu poruku|To sporočilo ste izbrisali|
  Обрисао/ла си ову поруку|Изтрихте това съобщение|Ја избриша оваа порака|Jūs izdzēsāt šo ziņu|
  Jūs ištrynėte šią žinutę|Kustutasid selle sõnumi|Has suprimit aquest missatge|
  Has esborrat aquest missatge|Jy het boodskap uitgevee|شما این پیام را حذف کردید|
  آپ نے یہ میسج حذف کر دیا ہے|آپ نے اس پیغام کو حذف کیا|আপনি এই মেসেজটি বাদ দিয়েছেন|
  আপনি এই বার্তাটি মুছে ফেলেছেন|તમે આ મેસેજ ડિલીટ કર્યો|તમે આ સંદેશને રદ્દ કર્યો|
  இத்தகவலை தாங்கள் அழித்தீர்கள்|ഈ സന്ദേശം നിങ്ങൾ ഇല്ലാതാക്കി|ನೀವು ಈ ಸಂದೇಶವನ್ನು ಅಳಿಸಿದ್ದೀರಿ|
  ਤੁਸੀਂ ਇਹ ਸੁਨੇਹਾ ਹਟਾਇਆ|Binura mo itong mensahe|Umefuta ujumbe huu|Siz bu ismarıcı sildiniz|
  Сіз бұл хатты жойдыңыз|Siz ushbu xabarni o‘chirdingiz|Scrios tú an teachtaireacht seo|
  You deleted this message as admin`;

const deletions = new Map<string, 'other' | 'owner'>([
  ...byOther.map((text) => [text, 'other'] as const),
  ...byOwner.map((text) => [text, 'owner'] as const),
]);
/** Length and first letter of each of them: nearly every other text is told apart by these alone. */
const shapes = new Set([...deletions.keys()].map((text) => shape(text, text.length)));

function shape(text: string, length: number): number {
  return length * 0x10000 + text.charCodeAt(0);
}

const byAdmin = /^This message was deleted by admin .{1,80}$/;
const [fullStop, ideographicStop, danda] = [0x2e, 0x3002, 0x964];

/** Whether a text is the mark of a deleted message, and whose. `text` is without marks of direction. */
export function deletion(text: string): 'other' | 'owner' | null {
  const last = text.charCodeAt(text.length - 1);
  const hasStop = last === fullStop || last === ideographicStop || last === danda;
  const length = hasStop ? text.length - 1 : text.length;
  if (shapes.has(shape(text, length))) return deletions.get(text.slice(0, length)) ?? null;
  return text.charCodeAt(0) === 84 && byAdmin.test(text) ? 'other' : null;
}
