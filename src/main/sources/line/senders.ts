import { certainName } from './content.ts';

/** Words that may follow a name; names of more are not looked for. */
const mostNameWords = 6;
/** Chats of more than this many different beginnings are told apart by these. */
const mostNodes = 200_000;

interface Node {
  count: number;
  children: Map<string, Node>;
}

/**
 * Learns who speaks in a chat in which only a space stands between name and text. Certain are names before something
 * that stands alone (a sticker, a call); the others show in that the words after them differ from line to line.
 */
export class SenderLearner {
  readonly #root: Node = { count: 0, children: new Map() };
  readonly #certain = new Set<string>();
  #nodes = 0;

  add(text: string): void {
    const firstLine = text.split('\n', 1)[0] ?? '';
    const name = certainName(firstLine);
    if (name !== null) this.#certain.add(name);
    let node = this.#root;
    node.count += 1;
    for (const word of firstLine.split(' ').slice(0, mostNameWords + 1)) {
      let child = node.children.get(word);
      if (child === undefined) {
        if (this.#nodes >= mostNodes) return;
        this.#nodes += 1;
        child = { count: 0, children: new Map() };
        node.children.set(word, child);
      }
      child.count += 1;
      node = child;
    }
  }

  /** The names, longest first; `known` are those told elsewhere, as by the chat's title. */
  names(known: readonly string[]): string[] {
    const names = new Set(this.#certain);
    for (const name of known) if (this.#countOf(name) > 0) names.add(name);
    for (const [word, node] of this.#root.children) gather(word, node, names, 1);
    return [...names].toSorted((left, right) => right.length - left.length);
  }

  #countOf(name: string): number {
    let node: Node | undefined = this.#root;
    for (const word of name.split(' ')) node = node?.children.get(word);
    return node?.count ?? 0;
  }
}

/** Goes down the words that stand after each other while hardly any others follow. */
function gather(name: string, node: Node, names: Set<string>, words: number): void {
  const followers = [...node.children].filter(([, child]) => child.count > 1);
  const followed = followers.reduce((sum, [, child]) => sum + child.count, 0);
  const isPartOfName =
    words < mostNameWords &&
    node.count >= 5 &&
    followed >= node.count * 0.9 &&
    followers.length <= Math.max(2, node.count / 20) &&
    !names.has(name);
  // A line of one word is no message: nothing stands after the name.
  if (!isPartOfName) {
    if (node.children.size > 0 && ![...names].some((known) => known.startsWith(`${name} `))) names.add(name);
    return;
  }
  for (const [word, child] of followers) gather(`${name} ${word}`, child, names, words + 1);
}
