import type { Note } from "../../document/schema.js";
import { dereferenced } from "./character-references.js";
import { type Restored, restored } from "./double-encoded.js";

/**
 * Text as its writer meant it: encoded once, without the escapes of HTML; notes say what was mended. With `keep` the
 * text stays as it is, and the notes say so.
 */
export function asMeant(text: string, { keep = false } = {}): { text: string; notes: Note[] } {
  const plain = text.includes("&") ? dereferenced(text) : null;
  const once = encodedOnce(plain?.text ?? text, { keep });
  if (!plain) return once;
  const notes = [noteOn("html-entities", "HTML entities stand for characters", plain, keep)].concat(
    once.notes,
  );
  return { text: keep ? text : once.text, notes };
}

/** Text that was encoded twice as it was before, with a note; for pages, whose escapes are markup. */
export function encodedOnce(text: string, { keep = false } = {}): { text: string; notes: Note[] } {
  const once = restored(text);
  if (!once) return { text, notes: [] };
  const notes = [noteOn("double-encoded", "characters were encoded twice", once, keep)];
  return { text: keep ? text : once.text, notes };
}

function noteOn(code: string, what: string, { text, places, examples }: Restored, keep: boolean): Note {
  const lost = text.split("\ufffd").length - 1;
  const rest =
    lost === 0 ? "" : `, but not the ${lost === 1 ? "letter" : `${lost} letters`} lost for good (\ufffd)`;
  const done = keep ? "left as they are, since positions count in the text as given" : `mended${rest}`;
  const count = places === 1 ? "1 place" : `${places} places`;
  return { code, message: `${what} in ${count} (such as ${examples.join(" ")}): ${done}` };
}
