const SPEECH_VERBS = new Set(
  (
    "said says say asked asks added adds wrote writes replied replies answered answers told tells shouted shouts " +
    "cried cries demanded demands wondered wonders whispered whispers yelled yells exclaimed exclaims joked jokes " +
    "recalled recalls quipped quips tweeted tweets declared declares insisted insists concluded concludes " +
    "continued continues explained explains remarked remarks called screamed muttered inquired enquired"
  ).split(" "),
);

/** True for a form of a verb that commonly stands beside a direct quotation (`asked`, `says`); lower case. */
export function isSpeechVerb(word: string): boolean {
  return SPEECH_VERBS.has(word);
}
