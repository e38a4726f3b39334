import { words } from "./word-lists.js";

/** What a holder is toward a target. */
export type StanceLabel = "favor" | "against";

/**
 * How surely a verb tells an attitude: `attitude` (praise, criticize: it names one), `act` (invite, sue,
 * block: one can be read off it), `aim` (seek, revive: it is for what is to come about).
 */
type VerbKind = "attitude" | "act" | "aim";

/** A verb that takes a holder as its subject and a target as its object, or behind one of `prepositions`. */
export interface StanceVerb {
  label: StanceLabel;
  kind: VerbKind;
  /** Empty for a direct object. */
  prepositions: readonly string[];
}

/**
 * Lemmas, written for this project; the choice was checked against how often each tells a stance in
 * directed-train. Verbs of winning (*oust*, *beat*, *trounce*) are left out: a result is no attitude. A line is label, kind, prepositions (`-` for a direct object): verbs.
 */
const LINES = `
against attitude on: blame
against attitude out: call
favor attitude about: brag boast rave
favor attitude -: praise endorse applaud thank welcome hail commend laud salute congratulate admire cheer
  respect appreciate embrace champion credit love celebrate extol prefer adore cherish trust honor honour
  compliment hug favor favour
favor act -: defend support back assist help aid protect shield bolster nominate invite promote pardon
  recognize recognise recommend befriend host greet forgive reassure sponsor rescue approve ratify legalize appoint tap choose select
  fund finance unite
favor aim -: advocate urge demand seek propose pursue revive strengthen restore extend adopt enact sign initiate
  negotiate resume preserve implement expand renew request
against attitude -: accuse criticize criticise blame condemn denounce blast slam oppose reject decry deride
  ridicule mock bash lambast lambaste rebuke chide chastise berate scold deplore disparage dismiss lament regret dread
  fault fear hate loathe detest despise resent distrust mistrust insult castigate excoriate vilify demonize
  admonish assail discredit taunt question dispute rebut slam scorn belittle protest pan impugn malign
  disavow disown repudiate skewer trash hammer rip needle
against act -: attack sue threaten undermine impeach indict prosecute boycott veto block ban sanction punish
  confront fight betray harass bully abuse assault expel invade overthrow topple defy
  sabotage provoke warn challenge resist counter combat thwart scrap repeal abolish overturn cancel shelve
  dismantle halt derail ignore snub slap rival contradict deter condemn eliminate outlaw delay obstruct
  hinder impede hamper stall cripple
favor attitude with: agree side sympathize empathize
favor attitude for: advocate root vouch cheer thank
favor act for: call push vote lobby campaign press argue plead
favor act with: cooperate ally engage partner collaborate
favor attitude of: approve
favor act behind: rally stand unite
against attitude against: rail protest speak argue
against act against: fight campaign vote lobby rally retaliate demonstrate rebel warn war conspire testify
against attitude to: object
against attitude at: lash hit sneer rage laugh fire yell
against attitude about,of: complain
against attitude of: disapprove despair
against attitude about: worry
favor act to: agree
against attitude with: disagree quarrel
against act with: clash feud spar argue tussle tangle
against attitude over: complain
against act after: go
`;

const VERBS: ReadonlyMap<string, readonly StanceVerb[]> = (() => {
  const map = new Map<string, StanceVerb[]>();
  for (const line of LINES.trim().replaceAll("\n  ", " ").split("\n")) {
    const [head, list] = line.split(":") as [string, string];
    const [label, kind, prepositions] = words(head) as [StanceLabel, VerbKind, string];
    const verb = { label, kind, prepositions: prepositions === "-" ? [] : prepositions.split(",") };
    for (const lemma of words(list)) map.set(lemma, [...(map.get(lemma) ?? []), verb]);
  }
  return map;
})();

const URGING = new Set(
  words(
    "persuade urge ask tell push press force pressure want convince call beg warn order encourage implore",
  ),
);

/** True for a verb whose subject wants what its object is to do: *[Ana] persuaded Otto to drop the plan*. */
export function urges(lemma: string): boolean {
  return URGING.has(lemma);
}

const CLAUSES = new Set(words("fear lament regret worry dread"));

/** True for a verb whose attitude goes to the subject of its clause: *fears that [the missiles] could …*. */
export function takesClause(lemma: string): boolean {
  return CLAUSES.has(lemma);
}

/** The frames of a verb by its lemma; undefined where it tells no stance. */
export function stanceVerbs(lemma: string): readonly StanceVerb[] | undefined {
  return VERBS.get(lemma);
}
