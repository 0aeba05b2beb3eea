/** People of Facebook's and Instagram's exports, which know them by their names only. */
import { z } from 'zod';
import type { FileSet } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { mendMojibake } from '../shared/mojibake.ts';
import type { Speaker } from '../source.ts';

/** The word for a user in the names that stand for closed accounts, as “Facebook user”. */
const userWord =
  /user|nutzer|utilisateur|usuari|usuári|utilizador|utente|gebruiker|użytkownik|användare|bruker|bruger|käyttäjä|kullanıcı|пользователь|користувач|uživatel|používateľ|felhasználó|utilizator|korisni[kc]|χρήστης|ユーザー|사용자|用户|用戶|使用者|مستخدم|משתמש|pengguna|người dùng|ผู้ใช้|उपयोगकर्ता|ইউজার/i;

/** Who it is by a name as written. Closed accounts share one name, so they are told apart by where they wrote. */
export function metaSpeaker(rawName: string, threadName: string): Speaker {
  const name = metaName(rawName);
  const isClosed =
    name === '' || (name.length <= 40 && /facebook|instagram/i.test(name) && userWord.test(name));
  if (!isClosed) return { key: name, name };
  return { key: `closed account in ${threadName}`, name: name === '' ? 'Closed account' : name };
}

export function metaName(rawName: string): string {
  return cleanName(mendMojibake(rawName));
}

const profileNames =
  /^(?:profile_information|autofill_information|personal_information|profile|account_information)\.json$/i;
const largestProfileBytes = 1 << 20;

/** Everything that the account's own profile tells, where it lies in the set: the owner's name is among it. */
export async function profileValues(set: FileSet): Promise<Set<string>> {
  const values = new Set<string>();
  for (const file of set.files) {
    if (!profileNames.test(file.name) || file.sizeBytes > largestProfileBytes) continue;
    try {
      const text = new TextDecoder().decode(await file.read(0, file.sizeBytes));
      gather(z.json().parse(JSON.parse(text)), values);
    } catch {
      // A profile that cannot be read only means that the owner has to be asked for.
    }
  }
  return values;
}

function gather(value: z.core.util.JSONType, values: Set<string>): void {
  if (typeof value === 'string') values.add(metaName(value));
  else if (Array.isArray(value)) for (const inner of value) gather(inner, values);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) gather(inner, values);
}

/** What is known of a thread before its messages. */
export interface ThreadPeople {
  title: string;
  names: string[];
}

/** The owner: told by the profile; else the one who is in all of several threads; else whom a thread is not named after. */
export function guessOwner(threads: readonly ThreadPeople[], profile: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const { names } of threads) {
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const mostOften = [...counts].toSorted((left, right) => right[1] - left[1]);
  const told = mostOften.find(([name]) => profile.has(name));
  if (told !== undefined) return told[0];
  const [first, second] = mostOften;
  const withPeople = threads.filter(({ names }) => names.length > 1).length;
  if (first !== undefined && withPeople > 1 && first[1] >= withPeople && first[1] > (second?.[1] ?? 0)) {
    return first[0];
  }
  const others = threads
    .filter(({ names, title }) => names.length === 2 && names.includes(title))
    .map(({ names, title }) => names.find((name) => name !== title) ?? null);
  return new Set(others).size === 1 ? (others[0] ?? null) : null;
}
