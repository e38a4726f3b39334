/** Words taken from the text that stay together; what is longer is cut. */
const MOST_WORDS = 6;

/** What stays of words of the text where the text may not be passed on: six of them, and an ellipsis for the others. */
export function shortPhrase(text: string): string {
  const words = text.split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(" ")} …` : text;
}

/** A speaker, holder or target whose own words are cut; one that is an entity stays as it is. */
export function shortParty<Party extends object>(party: Party): Party {
  return "text" in party && typeof party.text === "string"
    ? { ...party, text: shortPhrase(party.text) }
    : party;
}
