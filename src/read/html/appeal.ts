/** What a publisher asks its readers to take. */
const OFFER =
  /\b(?:subscribe|subscribers?|unsubscribe|newsletters?|mailing list|(?:your|in) (?:e-?mail )?inbox|letters? to the editor)\b|\b(?:news|stories|updates|alerts)\b.{0,80}\bapps?\b/i;
/** How it speaks to them. */
const TO_READER =
  /\b(?:you|your|please)\b|^(?:subscribe|sign|download|get|receive|join|follow|submit|send|click|tap|log in|register|support|never|don['’]t miss|for the latest|to (?:view|read|see|continue)|want|first-time|already)\b/i;
const REPORTED = /[“”"]|\bsaid\b/;

/** A paragraph that asks the reader to subscribe, to sign up, to get an app with the news, to write a letter. */
export function isAppeal(text: string): boolean {
  return text.length <= 300 && OFFER.test(text) && TO_READER.test(text) && !REPORTED.test(text);
}
