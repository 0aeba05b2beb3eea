/** What common emoji and emoticons usually say. Laughing stands apart: it softens, and it can also mock. */

const warm = '❤🧡💛💚💙💜🤎🖤🤍💕💖💗💓💞💘💝😍🥰😘😊☺🙂😀😃😄😁🤗🥳🎉🎊👍👏🙌🙏💪✨🌹🌸☀🌞😇😻💐🎂🫶😌😎🤩';
const sad = '😢😭😞😔😟🙁☹😥😓💔😿🥺😩😫😣😖😰😨😱';
const angry = '😠😡🤬👿💢🖕😤👎🙄😒🤮🤢';
const laughing = '😂🤣😆😅😹😜😝😛🤪😏😉';

const classes = new Map<string, string>();
for (const [name, letters] of [
  [':warm:', warm],
  [':sad:', sad],
  [':angry:', angry],
  [':laughing:', laughing],
] as const) {
  for (const letter of letters) classes.set(letter, name);
}
for (const face of [':)', ':-)', '=)', ':]', ':d', ':-d', '=d', '<3', '(:', ':*', ':-*'])
  classes.set(face, ':warm:');
for (const face of [':(', ':-(', '=(', ":'(", '):', ':/', ':-/']) classes.set(face, ':sad:');
for (const face of ['>:(', ':@']) classes.set(face, ':angry:');
for (const face of [';)', ';-)', ':p', ':-p', 'xd', ';p', 'lol', 'lmao', 'haha', 'hahaha', 'rofl', 'hehe'])
  classes.set(face, ':laughing:');

/** The class of an emoji, emoticon or written laugh, or undefined for a word. */
export function emojiClass(token: string): string | undefined {
  return classes.get(token);
}
