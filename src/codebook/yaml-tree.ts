import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Problem } from "../document/problem.js";

/** A YAML value with its line: all scalars are text, so that `no` and `007` stay words. */
export type Tree =
  | { kind: "text"; text: string; line: number }
  | { kind: "list"; items: Tree[]; line: number }
  | { kind: "map"; pairs: { key: string; line: number; value: Tree }[]; line: number };

/**
 * Reads YAML into a tree and names every place that is not YAML, or that a codebook has no use for, as
 * `fail` is told. Null where nothing of it can be used.
 */
export function readTree(source: string, fail: (problem: Problem, line: number) => void): Tree | null {
  const lines = new LineCounter();
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const doc = parseDocument(source, {
    schema: "failsafe",
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
  });
  for (const error of doc.errors) {
    const message = `is not YAML: ${error.message}`;
    fail({ code: "bad-yaml", message }, lineOf(error.pos[0]));
  }
  if (doc.errors.length > 0) return null;

  const treeOf = (node: unknown, line: number): Tree => {
    const at = (node as Node | null)?.range ? lineOf((node as Node).range![0]) : line;
    if (isScalar(node)) return { kind: "text", text: String(node.value ?? "").trim(), line: at };
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => treeOf(item, at)), line: at };
    if (isMap(node)) {
      const pairs = node.items.map(({ key, value }) => {
        const name = treeOf(key, at);
        if (name.kind !== "text") {
          fail({ code: "wrong-kind", message: "has a list or a map where a name should stand" }, name.line);
        }
        return {
          key: name.kind === "text" ? name.text : "",
          line: name.line,
          value: treeOf(value, name.line),
        };
      });
      return { kind: "map", pairs, line: at };
    }
    // A reference to YAML, to its writer a word that begins with *: told where words are read.
    if (isAlias(node)) return { kind: "text", text: `*${node.source}`, line: at };
    return { kind: "text", text: "", line: at };
  };
  return treeOf(doc.contents, 1);
}
