import { sha256OfText } from "../document/hash.js";
import type { Problem } from "../document/problem.js";
import type { EntityType } from "../document/schema.js";
import { ENTITY_TYPES, VALUE_TYPES } from "../document/vocabulary.js";
import type { Codebook, CodebookCategory, CodebookTarget, CodebookTest, Entry } from "./codebook.js";
import { keyOf, readEntry } from "./entry.js";
import { readTree, type Tree } from "./yaml-tree.js";

/** The codebook, or every mistake in it, in the order of the lines. */
export type CodebookRead = { ok: true; value: Codebook } | { ok: false; problems: Problem[] };

/** What mends most of what YAML refuses. */
const QUOTE = "A text with a colon, or one that begins with a sign such as * or @, needs quotation marks";

/** Types of things that have names. */
const TYPES: readonly string[] = ENTITY_TYPES.filter((type) => !VALUE_TYPES.has(type));

/**
 * Reads a codebook (docs/guide.md: "Your own codebook") and checks all of it.
 *
 * @param source the text of `codebook.yaml`.
 * @param where how problems name the file; each says its line too.
 * Problems: `bad-yaml`, `wrong-kind`, `unknown-key`, `missing-key`, `empty-codebook`, `double-label`,
 * `bad-type`, `empty-entry`, `bad-wildcard`, `long-entry`, `several-in-one`, `bad-weight`, `double-entry`,
 * `double-name`, `unknown-label`.
 */
export function readCodebook(source: string, where = "codebook"): CodebookRead {
  const reader = new Reader(where);
  const codebook = reader.codebook(source);
  return codebook && reader.problems.length === 0
    ? { ok: true, value: codebook }
    : { ok: false, problems: reader.sorted() };
}

class Reader {
  readonly problems: { problem: Problem; line: number }[] = [];
  private readonly labels = new Map<string, number>();
  private readonly nameOf = new Map<string, { label: string; line: number }>();

  constructor(private readonly where: string) {}

  sorted(): Problem[] {
    return this.problems.sort((a, b) => a.line - b.line).map(({ problem }) => problem);
  }

  codebook(source: string): Codebook | null {
    const read = readTree(source);
    if (!read.ok) {
      for (const { line, message } of read.errors)
        this.fail(line, "bad-yaml", `is not YAML: ${message}. ${QUOTE}`);
      return null;
    }
    const { tree } = read;
    const top = this.members(tree, "the codebook", ["name", "description", "targets", "categories", "tests"]);
    if (!top) return null;
    const targets = this.labelled(top.get("targets"), "targets", (label, value, line) =>
      this.target(label, value, line),
    );
    const categories = this.labelled(top.get("categories"), "categories", (label, value, line) =>
      this.category(label, value, line),
    );
    if (this.labels.size === 0 && this.problems.length === 0) {
      this.fail(tree.line, "empty-codebook", "has no targets and no categories: write one of them");
    }
    const tests = this.tests(top.get("tests"));
    this.text(top.get("description"), "description");
    const name = this.text(top.get("name"), "name");
    return { name, hash: `sha256:${sha256OfText(source)}`, targets, categories, tests };
  }

  private fail(line: number, code: string, message: string): void {
    this.problems.push({ problem: { code, message, where: `${this.where} line ${line}` }, line });
  }

  /** The members of a map by key, unknown and double keys named; null for what is no map. */
  private members(tree: Tree, what: string, keys: readonly string[]): Map<string, Tree> | null {
    const members = new Map<string, Tree>();
    if (tree.kind !== "map") {
      if (isEmpty(tree)) return members;
      this.fail(tree.line, "wrong-kind", `${what} must be lines of key: value (${keys.join(", ")})`);
      return null;
    }
    for (const { key, line, value } of tree.pairs) {
      if (!keys.includes(key)) {
        this.fail(line, "unknown-key", `${what} has no "${key}"; its keys are ${keys.join(", ")}`);
      } else if (members.has(key)) {
        this.fail(line, "double-label", `${what} has "${key}" twice: join the two`);
      } else members.set(key, value);
    }
    return members;
  }

  private labelled<Item>(
    tree: Tree | undefined,
    what: string,
    read: (label: string, value: Tree, line: number) => Item | null,
  ): Item[] {
    if (!tree || isEmpty(tree)) return [];
    if (tree.kind !== "map") {
      this.fail(
        tree.line,
        "wrong-kind",
        `${what} must be names, each with a colon and indented lines below it`,
      );
      return [];
    }
    return tree.pairs.flatMap(({ key, line, value }) => {
      const other = this.labels.get(key);
      if (key === "") this.fail(line, "missing-key", `one of the ${what} has no name`);
      else if (other !== undefined) {
        this.fail(
          line,
          "double-label",
          `"${key}" stands in line ${other} already: name one of them otherwise`,
        );
      } else this.labels.set(key, line);
      return read(key, value, line) ?? [];
    });
  }

  private target(label: string, tree: Tree, line: number): CodebookTarget | null {
    const members = this.members(tree, `target "${label}"`, ["type", "definition", "names", "exceptions"]);
    if (!members) return null;
    const type = this.text(members.get("type"), "type");
    if (!TYPES.includes(type)) {
      const problem = type === "" ? "needs a type" : `has an unknown type, ${type}`;
      this.fail(
        members.get("type")?.line ?? line,
        "bad-type",
        `target "${label}" ${problem}: one of ${TYPES.join(", ")}`,
      );
    }
    const names = this.entries(members.get("names"), { cased: true, weighted: false }, (entry, at) => {
      const key = keyOf(entry);
      const other = this.nameOf.get(key);
      if (!other) this.nameOf.set(key, { label, line: at });
      else {
        const whose = other.label === label ? "" : ` of "${other.label}"`;
        const message = `"${entry.text}" is a name${whose} in line ${other.line} already: take one of them away`;
        this.fail(at, "double-name", message);
      }
    });
    if (isNone(members.get("names"))) {
      this.fail(line, "missing-key", `target "${label}" needs names: what articles call it, as a list`);
    }
    return {
      label,
      definition: this.text(members.get("definition"), "definition"),
      type: type as EntityType,
      names,
      exceptions: this.exceptions(members.get("exceptions")),
    };
  }

  private category(label: string, tree: Tree, line: number): CodebookCategory | null {
    const what = `category "${label}"`;
    const members = this.members(tree, what, ["definition", "words", "names", "exceptions"]);
    if (!members) return null;
    const seen = new Map<string, number>();
    const once = (entry: Entry, at: number) => {
      const key = `${entry.cased} ${keyOf(entry)}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, at);
      else {
        const message = `"${entry.text}" stands in line ${other} already: take one of them away`;
        this.fail(at, "double-entry", message);
      }
    };
    if (isNone(members.get("words")) && isNone(members.get("names"))) {
      this.fail(line, "missing-key", `${what} needs words (whatever their case) or names, as a list`);
    }
    return {
      label,
      definition: this.text(members.get("definition"), "definition"),
      entries: [
        ...this.entries(members.get("words"), { cased: false, weighted: true }, once),
        ...this.entries(members.get("names"), { cased: true, weighted: true }, once),
      ],
      exceptions: this.exceptions(members.get("exceptions")),
    };
  }

  private exceptions(tree: Tree | undefined): Entry[] {
    return this.entries(tree, { cased: true, weighted: false }, () => {});
  }

  /** Words, phrases or names: a list, or one alone; where weights are allowed, `word: weight` too. */
  private entries(
    tree: Tree | undefined,
    how: { cased: boolean; weighted: boolean },
    check: (entry: Entry, line: number) => void,
  ): Entry[] {
    if (!tree) return [];
    if (tree.kind === "list") return tree.items.flatMap((item) => this.entries(item, how, check));
    const pairs = tree.kind === "map" ? tree.pairs : [{ ...tree, key: tree.text, value: null }];
    return pairs.flatMap(({ key, quoted, line, value }) => {
      const weight = value === null ? 1 : this.weight(key, value, how.weighted, line);
      const entry = readEntry(key, how.cased, weight);
      if (!entry.ok) {
        this.fail(line, entry.problem.code, entry.problem.message);
        return [];
      }
      if (!quoted && /[,;] /.test(key)) {
        const message =
          `"${key}" would be looked for as one: give each a line of its own, after "- "; ` +
          "one that has the comma in it needs quotation marks";
        this.fail(line, "several-in-one", message);
      }
      check(entry.value, line);
      return [entry.value];
    });
  }

  private weight(key: string, value: Tree, allowed: boolean, line: number): number {
    const text = value.kind === "text" ? value.text : "";
    const weight = text === "" ? Number.NaN : Number(text);
    if (!allowed) {
      this.fail(
        line,
        "bad-weight",
        `"${key}: ${text}": only words and names of a category have weights; a name with a colon needs quotation marks`,
      );
    } else if (!Number.isFinite(weight)) {
      this.fail(
        line,
        "bad-weight",
        `"${key}: ${text}": a weight is a number such as 2 or 0.5; a phrase with a colon needs quotation marks`,
      );
    } else return weight;
    return 1;
  }

  private tests(tree: Tree | undefined): CodebookTest[] {
    if (!tree || isEmpty(tree)) return [];
    if (tree.kind !== "list") {
      this.fail(
        tree.line,
        "wrong-kind",
        "tests must be a list: - text: a sentence, and below it gets: its labels",
      );
      return [];
    }
    return tree.items.flatMap((item) => {
      const members = this.members(item, "a test", ["text", "gets"]);
      if (!members) return [];
      const text = this.text(members.get("text"), "text");
      if (text === "") this.fail(item.line, "missing-key", "the test has no text: a sentence after text:");
      const gets = members.get("gets");
      if (!gets) this.fail(item.line, "missing-key", "the test needs gets: its labels, or [] for none");
      return { text, gets: gets ? this.labelsOf(gets) : [], line: item.line };
    });
  }

  private labelsOf(tree: Tree): string[] {
    if (tree.kind === "list") return tree.items.flatMap((item) => this.labelsOf(item));
    const label = this.text(tree, "gets");
    if (label !== "" && !this.labels.has(label)) {
      const known = [...this.labels.keys()].slice(0, 20).join(", ") || "none";
      this.fail(tree.line, "unknown-label", `there is no target or category "${label}"; there are: ${known}`);
    }
    return label === "" ? [] : [label];
  }

  private text(tree: Tree | undefined, what: string): string {
    if (!tree) return "";
    if (tree.kind === "text") return tree.text;
    this.fail(tree.line, "wrong-kind", `${what} must be a text; one with a colon needs quotation marks`);
    return "";
  }
}

function isNone(tree: Tree | undefined): boolean {
  return tree === undefined || (tree.kind === "list" && tree.items.length === 0);
}

function isEmpty(tree: Tree): boolean {
  return tree.kind === "text" && tree.text === "";
}
