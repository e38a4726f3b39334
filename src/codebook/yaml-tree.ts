import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** A YAML value with its line: all scalars are text, so that `no` and `007` stay words. */
export type Tree =
  | { kind: "text"; text: string; quoted: boolean; line: number }
  | { kind: "list"; items: Tree[]; line: number }
  | { kind: "map"; pairs: { key: string; quoted: boolean; line: number; value: Tree }[]; line: number };

/** The tree, or where the source is not YAML: a place a line. */
type TreeRead = { ok: true; tree: Tree } | { ok: false; errors: { line: number; message: string }[] };

/** Reads YAML into a tree. A key that is no text is the empty one. */
export function readTree(source: string): TreeRead {
  const lines = new LineCounter();
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const doc = parseDocument(source, {
    schema: "failsafe",
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
  });
  if (doc.errors.length > 0) {
    const byLine = new Map<number, string>();
    for (const { pos, message } of doc.errors) {
      const line = lineOf(pos[0]);
      if (!byLine.has(line)) byLine.set(line, message);
    }
    return { ok: false, errors: [...byLine].map(([line, message]) => ({ line, message })) };
  }
  const treeOf = (node: unknown, near: number): Tree => {
    const range = (node as Node | null)?.range;
    const line = range ? lineOf(range[0]) : near;
    if (isScalar(node)) {
      const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
      return { kind: "text", text: String(node.value ?? "").trim(), quoted, line };
    }
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => treeOf(item, line)), line };
    if (isMap(node)) {
      const pairs = node.items.map((pair) => {
        const key = treeOf(pair.key, line);
        return {
          key: key.kind === "text" ? key.text : "",
          quoted: key.kind === "text" && key.quoted,
          line: key.line,
          value: treeOf(pair.value, key.line),
        };
      });
      return { kind: "map", pairs, line };
    }
    // A reference to YAML, to its writer a word that begins with *: told where words are read.
    return { kind: "text", text: isAlias(node) ? `*${node.source}` : "", quoted: false, line };
  };
  return { ok: true, tree: treeOf(doc.contents, 1) };
}
