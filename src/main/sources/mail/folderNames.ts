/** What the folders and labels of sent mail, drafts and spam are called in the languages of mail programs. */

const sent =
  /^\.?(?:inbox\.)?(?:\[gmail\][./])?(?:sent(?:[ -](?:mail|items|messages))?|gesendete?(?: objekte| elemente)?|(?:messages |éléments )?envoyés|(?:elementos |mensajes |correo )?enviados?|e-mails enviados|(?:itens )?envia(?:das|dos)|(?:posta )?inviat[ai]|verzonden(?: items)?|skickat|skickade(?: objekt)?|sendte?(?: elementer)?|lähetetyt|wysłane|отправленные|надіслані|gönderilmiş(?: postalar| öğeler)?|gönderilenler|送信済み(?:メール|アイテム)?|已发送(?:邮件)?|已发邮件|寄件備份|보낸\s?편지함|البريد المرسل|المرسل|odeslan[áé](?: pošta)?|elküldött(?: levelek| elemek)?|trimise|απεσταλμένα|דואר יוצא|भेजे गए)$/iu;
const draftOrSpam =
  /^(?:drafts?|entwürfe|brouillons|borradores|bozze|rascunhos|concepten|utkast|kladder|luonnokset|(?:wersje )?robocze|черновики|чернетки|taslaklar|下書き|草稿|임시\s?보관함|المسودات|koncepty|piszkozatok|(?:mesaje )?nefinalizate|πρόχειρα|טיוטות|ड्राफ़्ट|spam|junk|спам|迷惑メール|垃圾邮件|垃圾郵件|스팸함|courrier indésirable|indesiderata|roskaposti|skräppost|søppelpost)$/iu;

export function isSentName(name: string): boolean {
  return sent.test(name.trim());
}

export function isDraftOrSpam(name: string): boolean {
  return draftOrSpam.test(name.trim());
}
