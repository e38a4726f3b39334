import type { StanceLabel } from "./stance-verbs.js";
import { words } from "./word-lists.js";

const OF_TO_ON = new Set(words("of to on for against toward towards about over at with by"));

function labelled(favor: string, against: string): ReadonlyMap<string, StanceLabel> {
  return new Map<string, StanceLabel>([
    ...words(favor).map((word) => [word, "favor"] as const),
    ...words(against).map((word) => [word, "against"] as const),
  ]);
}

/** Attitudes as things: *support for the deal*, *the farmers’ objections to the dam*. */
const ATTITUDES = labelled(
  `support praise endorsement backing approval admiration respect sympathy affection gratitude thanks advocacy
  embrace enthusiasm loyalty defense tribute preference solidarity gratitude confidence faith demand desire commitment plea`,
  `criticism attack objection opposition accusation allegation complaint condemnation denunciation critique
  hostility skepticism lawsuit sanction protest outrage anger rejection contempt hatred disdain fear rebuke
  disapproval suspicion resentment threat broadside tirade veto misgiving concern boycott bias prejudice doubt frustration dissatisfaction displeasure distrust mistrust fury contempt
  dispute feud quarrel`,
);

/** Attitudes as properties, and what joins the target: *critical of*, *grateful to*. */
const PROPERTIES = labelled(
  `pleased happy delighted satisfied thrilled impressed supportive fond proud grateful thankful sympathetic loyal favorable committed enthusiastic appreciative
  friendly`,
  `disappointed unhappy displeased upset frustrated outraged appalled critical skeptical wary suspicious hostile contemptuous dismissive afraid fearful opposed resentful
  distrustful tired angry furious disdainful scornful intolerant`,
);

/** People by their attitude: *a critic of the plan*, *Brandt supporters*. */
const PEOPLE = labelled(
  `supporter backer ally admirer advocate defender champion fan proponent loyalist sympathizer booster donor`,
  `critic opponent foe enemy rival adversary detractor skeptic accuser challenger nemesis`,
);

/** Verbs under which the grammatical subject is the target: *drew criticism from the unions*. */
const RECEIVING = new Set(
  words("draw face receive win earn get attract spark provoke prompt enjoy gain trigger"),
);

const FOR = new Set(words("contempt disdain hatred distaste"));

/** Nouns whose *of* names who has the attitude: *the opposition of the unions*. */
const OF_HOLDER = new Set(words("opposition objection protest complaint anger outrage demand skepticism"));

/**
 * True for a preposition that joins a target to a noun or an adjective of attitude. *For* joins what one is
 * for, and with few words what one is against: *support for*, *disdain for*, but not *concern for*.
 */
export function joinsTarget(preposition: string, lemma: string, label: StanceLabel): boolean {
  if (preposition === "of" && OF_HOLDER.has(lemma)) return false;
  return OF_TO_ON.has(preposition) && (preposition !== "for" || label === "favor" || FOR.has(lemma));
}

export function attitudeNoun(lemma: string): StanceLabel | undefined {
  return ATTITUDES.get(lemma);
}

export function attitudeAdjective(lemma: string): StanceLabel | undefined {
  return PROPERTIES.get(lemma);
}

export function attitudePeople(lemma: string): StanceLabel | undefined {
  return PEOPLE.get(lemma);
}

export function receives(lemma: string): boolean {
  return RECEIVING.has(lemma);
}
