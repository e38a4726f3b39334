import { foldAtom } from "./atoms.js";
import type { Entry } from "./codebook.js";

/** An entry in the trie, and whose it is. */
export interface Placed {
  entry: Entry;
  /** Targets first, then categories, in the order of the codebook. */
  owner: number;
  /** True where the owner is not meant by it. */
  exception: boolean;
  /** Letters and signs that it says itself: of two entries that find the same words the more definite one counts. */
  definite: number;
}

/** Where a run of atoms has led: what may follow, and the entries that end here. */
export interface Node {
  readonly next: Map<string, Node>;
  /** By the beginning that an atom must have. */
  readonly open: Map<string, Node>;
  /** Lengths of these beginnings, ascending. */
  readonly lengths: number[];
  readonly ends: Placed[];
}

export const newNode = (): Node => ({ next: new Map(), open: new Map(), lengths: [], ends: [] });

/** Adds an entry under `root`. */
export function place(root: Node, entry: Entry, owner: number, exception: boolean): void {
  let node = root;
  let definite = 0;
  for (const { text, open } of entry.parts) {
    const key = foldAtom(text);
    definite += open ? text.length : text.length + 1;
    const children = open ? node.open : node.next;
    let child = children.get(key);
    if (!child) {
      child = newNode();
      children.set(key, child);
      if (open && !node.lengths.includes(key.length)) {
        node.lengths.push(key.length);
        node.lengths.sort((a, b) => a - b);
      }
    }
    node = child;
  }
  node.ends.push({ entry, owner, exception, definite });
}
