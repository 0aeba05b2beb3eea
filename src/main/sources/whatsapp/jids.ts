import { cleanName } from '../shared/clean.ts';
import type { Speaker } from '../source.ts';

/** Nobody is named as the owner in WhatsApp's databases: only their messages are marked. */
export const owner: Speaker = { key: 'owner', name: 'Me', isOwner: true };

/** Whether a jid (`491701234567@s.whatsapp.net`, `123-456@g.us`) is that of a group. */
export function isGroupJid(jid: string): boolean {
  return jid.endsWith('@g.us');
}

/** Whether it is nobody's: the place of status pictures, or a list for sending the same to many. */
export function isBroadcastJid(jid: string): boolean {
  return jid.endsWith('@broadcast') || jid.endsWith('@status') || jid.endsWith('@newsletter');
}

/** A person by their jid: the part before `@` is their phone number, except for the new hidden ones (`@lid`). */
export function jidSpeaker(jid: string, name: string | null): Speaker {
  const number = /^(\d{5,17})(?:[.:]\d+)*@(?:s\.whatsapp\.net|c\.us)$/.exec(jid)?.[1];
  const shown = cleanName(name ?? '');
  if (number === undefined) return { key: jid, name: shown === '' ? 'Unknown number' : shown };
  const address = `+${number}`;
  return { key: address, name: shown === '' ? address : shown, address };
}
