/**
 * Words that attribute a statement, belief, hope, fear, demand or intention to somebody, and what each takes.
 *
 * The lists were written by hand; which words belong there was checked against how often each stands as the
 * cue of an attribution in the training part of PolNeAR (see `data/README.md` for the pack).
 */

/** What a reporting verb takes, as bits that are added up. */
export const Frame = {
  /** Stands beside a quotation or statement, before or after it, also turned round: `says Ana Brandt`. */
  speech: 1,
  /** A clause, with or without `that`; a question with `whether`, `how`, `what` … */
  clause: 2,
  /** The person addressed stands between the verb and the statement: `told reporters that`. */
  addressee: 4,
  /** `to` and an infinitive: `promised to leave`. */
  infinitive: 8,
  /** The thing itself as object: `criticized the deal`. */
  object: 16,
  /** Only with one of its prepositions: `referred to the plan`. */
  preposition: 64,
  /** Only with `that`, since the bare clause is rare or the verb common in other senses: `found that`. */
  that: 32,
} as const;

const { speech, clause, addressee, infinitive, object, preposition, that } = Frame;

const groups: [frame: number, lemmas: string][] = [
  [
    speech | clause,
    `say add note argue explain recall conclude insist suggest announce state declare claim acknowledge admit
     assert reply respond remark concede stress emphasize reiterate complain boast joke tweet contend allege lament
     predict observe confess quip muse retort opine recount interject agree reveal caution confirm reckon explain
     hint estimate speculate testify proclaim disclose vow affirm elaborate reaffirm clarify
     counter theorize wonder warn repeat write report shout yell chant exclaim wrote retweeted blog text email post
     answer brag fume grumble plead recite intone declaim object comment bemoan rail gush mutter whisper scoff
     deadpan summarize reason protest guess figure pronounce`,
  ],
  [speech | that, `continue maintain go-on respond begin finish snap chime`],
  [speech | clause | addressee, `tell ask remind assure inform advise notify instruct implore`],
  [speech | clause | addressee | infinitive, `urge warn promise beg`],
  [
    clause,
    `think believe know feel hope fear worry expect suspect assume doubt realize understand imply indicate signal
     argue recognize imagine concede presume dream pray contend find show discover conclude determine
     demonstrate`,
  ],
  [
    that,
    `learn decide propose demand recommend hear remember forget deny accept rule see agree request note`,
  ],
  [clause | object, `doubt question fear deny claim suggest announce predict acknowledge`],
  [
    infinitive,
    `want hope plan promise pledge vow refuse decline seek threaten decide intend agree offer demand expect prefer
     propose claim wish hesitate opt aim aspire resolve love`,
  ],
  [preposition, `refer point talk speak allude disagree apologize push press vouch vote lash dwell`],
  [
    object,
    `show criticize accuse describe call support endorse oppose praise defend denounce dismiss reject blame attack blast
     condemn deny cite mock tout slam decry deride ridicule applaud champion back favor question mention
     discuss express propose highlight echo portray portray recall address thank congratulate rebuke welcome
     lambaste assail deem advocate demand label consider view see regard brand dub liken compare recommend
     promise underscore hail embrace invoke explain seek order ban acknowledge disavow characterize
     offer stress reiterate want prefer predict challenge nominate
     request quote detail outline reference list announce dispute contradict downplay repudiate reveal
     recount tease celebrate scold chide rebuff envision interpret persuade convince encourage urge like
     hate admire trust distrust respect protest fear identify name post release`,
  ],
];

const withPreposition: Record<string, string> = {
  call: "for on",
  refer: "to",
  point: "to out",
  talk: "about of",
  speak: "about of against",
  complain: "about of",
  worry: "about",
  object: "to",
  allude: "to",
  warn: "of about against",
  argue: "for against",
  ask: "about for",
  agree: "with on",
  disagree: "with",
  insist: "on",
  apologize: "for",
  rail: "against",
  plead: "for",
  press: "for",
  push: "for",
  vouch: "for",
  comment: "on",
  vote: "for against",
  brag: "about",
  boast: "about of",
  lash: "out",
  think: "of about",
  hint: "at",
  dwell: "on",
  hope: "for",
  wish: "for",
  joke: "about",
  elaborate: "on",
};

const verbs = new Map<string, number>();
for (const [frame, lemmas] of groups) {
  for (const lemma of lemmas.split(/\s+/)) verbs.set(lemma, (verbs.get(lemma) ?? 0) | frame);
}
const prepositions = new Map(
  Object.entries(withPreposition).map(([lemma, list]) => [lemma, new Set(list.split(" "))]),
);

/** Bits of `Frame` of a verb by its lemma; 0 where it is no reporting verb. */
export function frameOf(lemma: string): number {
  return verbs.get(lemma) ?? 0;
}

/** Prepositions by which the verb reaches what is said: `call for`; undefined where it has none. */
export function prepositionsOf(lemma: string): ReadonlySet<string> | undefined {
  return prepositions.get(lemma);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs of saying so common that they are taken whatever part of speech the tagger gave them. */
export const PLAIN_SAYING = words("said says told tells tweeted");

/** Base forms of reporting verbs that are as often nouns, and stand last in compounds: `battery recall`. */
export const NOUN_VERBS = words(
  `recall claim plan demand promise report support offer hope fear doubt request order question charge attack
   address answer list release post call vote forecast estimate blame ban challenge review respect trust email text
   tweet comment guess object protest whisper shout worry favor quote reply pledge vow dispute name brand label
   threat wish aim quiz poll account note`,
);

/** Nouns of saying and thinking followed by `that`, `to`, `of`, `for`, `about`, `over`: `fears that`. */
export const REPORTING_NOUNS = words(
  `claim claims statement assertion assertions belief beliefs fear fears concern concerns hope hopes doubt doubts
   promise promises pledge pledges vow vows warning warnings assurance assurances allegation allegations accusation
   accusations suggestion suggestions argument complaint complaints worry worries demand demands insistence
   admission announcement prediction conviction notion idea view opinion criticism opposition support praise call
   calls question questions endorsement denunciation condemnation proposal plan plans decision refusal threat
   threats desire suspicion confidence conclusion contention acknowledgment defense rejection advice skepticism
   optimism expectation expectations request requests disappointment frustration speculation dissatisfaction`,
);

/** What counts people or facts, and shows a finding: `polls show Brandt ahead`. */
export const FINDINGS = words(
  `poll polls polling survey surveys study studies records data results result figures numbers documents filings
   report reports research`,
);

/** Nouns of writings and speeches that are no act of the mind: `released a statement`. */
export const COMMUNICATIONS = words(
  `remarks comment comments thoughts views opinions ideas reasons letter memo apology thanks congratulations
   condolences prayers sympathy answer answers theory feelings`,
);

/**
 * Verbs with an object that name a deed more often than words: with a plain object (`ordered a coffee`, `sees a
 * doctor`, `backed Brandt`) about half of them or fewer are attributions in the training part of PolNeAR.
 */
export const DEED_VERBS = words(
  `support see offer release nominate seek back name order challenge address favor embrace encourage post claim
   celebrate regard welcome request ban respect contradict list detail trust hate champion identify quote like
   love admire rebuke rebuff compare convince persuade interpret promise consider reference`,
);

/** Prepositions after a reporting noun that begin what is said. */
export const NOUN_LINKS = words("that to of for about over on against");

/** Participles of general opinion: `is widely seen as`, `is expected to`. */
export const OPINION_PASSIVES = words(
  `expected seen viewed considered regarded thought believed said known described reported rumored alleged
   perceived portrayed estimated supposed`,
);

/** Adjectives of mind after `be` and the like, with what they hold after `that`, `to`, `of` or `about`. */
export const REPORTING_ADJECTIVES = words(
  `confident hopeful aware skeptical worried concerned convinced certain sure optimistic afraid glad proud wary eager
   willing unwilling reluctant adamant doubtful supportive critical determined keen happy unhappy angry disappointed
   dismissive fearful nervous suspicious unsure unaware opposed inclined interested clear`,
);
