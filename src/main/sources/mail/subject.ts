/** What mail programs of many languages put before the subject of an answer or of what is passed on. */
const prefix =
  /^(?:(?:re|aw|antw?|sv|vs|vá|odp|ynt|res|rif|ref|r|отв|ответ|відп|απ|σχετ|回复|回覆|답장|رد|תגובה|fwd?|wg|tr|rv|enc|doorst|vb|vl|pd|továbbítás|i|ilt|пер|προωθ|转发|轉寄|전달|إعادة توجيه|הועבר)(?:\s?\[\d+\]|\s?\(\d+\))?\s*[:：]\s*)+/iu;

/** A subject without these, in small letters. */
export function baseSubject(subject: string): string {
  return withoutPrefix(subject).toLowerCase();
}

/** A subject without these; as it is where nothing else stands in it. */
export function withoutPrefix(subject: string): string {
  return subject.replace(prefix, '').trim() || subject;
}
