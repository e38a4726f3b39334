import { COMMON_WORDS } from "./data/common-words.js";
import { LESSER_WORDS } from "./data/lesser-words.js";
import { lazySet } from "./word-set.js";

/** The usual words of English, names left out; lower case. */
export const commonWords = lazySet([], [COMMON_WORDS]);

/** Less usual words of English: where capitals mean little, such a word is taken for no name. */
export const lesserWords = lazySet([], [LESSER_WORDS]);

/** Words of grammar, which begin sentences and headlines and are hardly ever part of a name; lower case. */
export const grammarWords = lazySet([
  "a|an|the|this|that|these|those|he|she|it|we|they|i|you|his|her|its|our|their|my|your|him|them|us|me|who|whom|whose|which|what|when|where|" +
    "why|how|if|unless|although|though|while|whereas|because|since|until|after|before|as|but|and|or|nor|so|yet|for|of|in|on|at|to|from|by|with|" +
    "without|within|about|above|below|under|over|between|among|during|through|across|against|toward|towards|upon|into|onto|out|up|down|off|near|" +
    "is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|not|no|yes|all|any|some|many|much|" +
    "most|more|less|least|few|several|each|every|both|either|neither|other|another|such|same|own|only|just|also|too|very|even|still|already|again|" +
    "ever|never|always|often|sometimes|usually|once|twice|there|here|now|then|today|yesterday|tomorrow|tonight|later|earlier|meanwhile|however|" +
    "moreover|therefore|thus|hence|instead|indeed|perhaps|maybe|despite|besides|like|unlike|according|asked|according|including|one|two|three|four|" +
    "five|six|seven|eight|nine|ten|eleven|twelve|hundreds|thousands|millions|dozens|nearly|almost|about|around|well|oh|ok|okay|please|thanks|thank|let|" +
    "given|based|following|speaking|asked|last|next|first|second|third|fourth|fifth|per|via|versus|vs|ago|than|whether|whatever|whoever|nobody|" +
    "everybody|everyone|everything|someone|something|nothing|anyone|anything|none|those|it's|that's|i'm|don't|can't|didn't|he's|she's|we're|they're|" +
    "new|now|old|say|says|said|sources|officials|police|experts|people|critics|analysts|another|back|far|long|good|great|big|how|best|top|photo|photos|video|read",
]);
