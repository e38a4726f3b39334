import type { Note } from "../../document/schema.js";
import { dereferenced } from "./character-references.js";
import { type Restored, restored } from "./double-encoded.js";

/**
 * Text as its writer meant it: encoded once, without the escapes of HTML; notes say what was mended. With `keep` the
 * text stays as it is, and the notes say so.
 */
export function asMeant(text: string, { keep = false } = {}): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const note = (code: string, what: string, { places, examples }: Restored) => {
    const done = keep ? "left as they are, since positions count in the text as given" : "mended";
    const count = places === 1 ? "1 place" : `${places} places`;
    notes.push({ code, message: `${what} in ${count} (such as ${examples.join(" ")}): ${done}` });
  };
  const plain = text.includes("&") ? dereferenced(text) : null;
  if (plain) note("html-entities", "HTML entities stand for characters", plain);
  const once = restored(plain?.text ?? text);
  if (once) note("double-encoded", "characters were encoded twice", once);
  return { text: keep ? text : (once?.text ?? plain?.text ?? text), notes };
}
