import type { Stance } from "../../../document/schema.js";

/** Phrases with the same last word that are compared with each other. */
const MOST_FORMS = 64;

/**
 * Gives targets that are phrases the same `text` where their words match: *the bids* is *membership bids* where the
 * article speaks of both, since the last word is the same and the shorter has no word that the longer lacks. The
 * longest form stands for all.
 */
export function joinTargets(stances: Stance[]): Stance[] {
  const forms = new Map<string, Set<string>>();
  const phraseOf = ({ target }: Stance) => (target.entity === undefined ? (target.text ?? null) : null);
  for (const stance of stances) {
    const phrase = phraseOf(stance);
    if (phrase === null) continue;
    const head = headOf(phrase);
    const known = forms.get(head);
    if (known && known.size < MOST_FORMS) known.add(phrase);
    else if (!known) forms.set(head, new Set([phrase]));
  }
  return stances.map((stance) => {
    const phrase = phraseOf(stance);
    if (phrase === null) return stance;
    const own = wordsOf(phrase);
    let best = phrase;
    for (const form of forms.get(headOf(phrase))!) {
      const words = wordsOf(form);
      if (form.length > best.length && own.every((word) => words.includes(word))) best = form;
    }
    return best === phrase ? stance : { ...stance, target: { ...stance.target, text: best } };
  });
}

function wordsOf(phrase: string): string[] {
  return phrase.toLowerCase().split(/\s+/);
}

function headOf(phrase: string): string {
  return wordsOf(phrase).at(-1)!.replace(/s$/, "");
}
