import type { Note } from "../../document/schema.js";
import { dereferenced } from "./character-references.js";
import { type Restored, restored } from "./double-encoded.js";

/** Text as its writer meant it: encoded once, without the escapes of HTML; a note says what was mended. */
export function asMeant(text: string): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const plain = text.includes("&") ? dereferenced(text) : null;
  if (plain) notes.push({ code: "html-entities", message: `${told(plain)} of HTML for a character` });
  const once = restored(plain?.text ?? text);
  if (once)
    notes.push({ code: "double-encoded", message: `${told(once)} for a character that was encoded twice` });
  return { text: once?.text ?? plain?.text ?? text, notes };
}

function told({ places, examples }: Restored): string {
  const [count, verb] = places === 1 ? ["1 place", "stands"] : [`${places} places`, "stand"];
  return `in ${count} (such as ${examples.join(" ")}) the text has signs that ${verb}`;
}
