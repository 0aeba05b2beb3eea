import { folderOf, type SetFile } from '../files/fileSet.ts';

const sound = /\.(?:opus|ogg|oga|mp3|m4a|aac|wav|flac|weba|webm|mp4|3gp)$/i;
/** As messengers name what is sent in them. */
const messengerName =
  /^(?:(?:PTT|AUD|VID|STK)-\d{8}-WA\d+|\d{8}-(?:AUDIO|VIDEO)-|audio_\d+@|file_\d+@|video_\d+@|audioclip|signal-\d{4}|Audio Message|voice[-_]?\d|talk_|.* - (?:Voicemail|Recorded) - \d{4}-)/i;
/** As exports name the folders for it. */
const messengerFolder =
  /(?:^|\/)(?:audio|voice_messages|round_video_messages|video_files|videos?|media|attachments|files|Attachments|_?chat_media|.*_files)(?:\/|$)/i;
/** More than that are not looked for one by one: whoever has so many beside a chat has got them with it. */
const mostSought = 300;

/**
 * Those of some files that are sounds or films sent in one of the chats: named or put as messengers do, or referred to
 * by the chat itself. A call that somebody recorded and laid beside their chats is none of them.
 */
export async function soundsOfChats(
  chats: readonly (readonly SetFile[])[],
  files: readonly SetFile[],
): Promise<ReadonlySet<SetFile>> {
  const sent = new Set<SetFile>();
  const chatFiles = chats.flat();
  const chatFolders = new Set(chatFiles.map(({ path }) => folderOf(path)));
  const sought: SetFile[] = [];
  for (const file of files) {
    const beside = sound.test(file.name) ? nearest(chatFolders, file) : null;
    if (beside === null) continue;
    const below = folderOf(file.path).slice(beside.length);
    if (messengerName.test(file.name) || messengerFolder.test(below)) sent.add(file);
    else sought.push(file);
  }
  if (sought.length === 0) return sent;
  if (sought.length > mostSought) return new Set([...sent, ...sought]);
  const named = await namedIn(chatFiles, new Set(sought.map(({ name }) => name)));
  for (const file of sought) if (named.has(file.name)) sent.add(file);
  return sent;
}

/** The folder nearest above a file in which a chat lies; '' for files handed over by themselves. */
function nearest(chatFolders: ReadonlySet<string>, { path }: SetFile): string | null {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (chatFolders.has(folder)) return folder;
    if (folder === '') return null;
  }
}

/** Which of the names stand in one of the files, as they are or as an address has them. */
async function namedIn(files: readonly SetFile[], names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const patterns = Array.from(names, (name) => ({ name, forms: [name, encodeURIComponent(name)] }));
  const longest = Math.max(...patterns.flatMap(({ forms }) => forms.map((form) => Buffer.byteLength(form))));
  for (const file of files) {
    let before = Buffer.alloc(0);
    for await (const piece of file.stream()) {
      // A name may lie across two pieces.
      const bytes = Buffer.concat([before, piece]);
      for (const { name, forms } of patterns) {
        if (!found.has(name) && forms.some((form) => bytes.includes(form))) found.add(name);
      }
      if (found.size === names.size) return found;
      before = bytes.subarray(Math.max(0, bytes.length - longest));
    }
  }
  return found;
}
