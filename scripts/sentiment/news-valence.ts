import { words } from "../../src/lexicons/word-lists.js";

/**
 * Words of general news English that AFINN lacks, or weighs as a chat would and not as a newspaper does,
 * from −3 to 3. Written by hand for this project; candidates were looked up among the words whose sentences
 * in the train packs were rated better or worse than AFINN says, and only words that are good or bad
 * whatever the topic were kept. Base forms: inflected ones are found by their lemma.
 */
const BY_VALUE: Record<string, string> = {
  "-3": `atrocity genocide massacre slaughter torture rape rapist murderer bloodshed famine catastrophe
    catastrophic tyranny tyrant despicable horrific horrifying horrendous atrocious appalling disgraceful
    heinous barbaric carnage holocaust suicide bomber beheading starvation scourge abhorrent evil`,
  "-2": `allegedly assault assailant backlash bankrupt bankruptcy bigot bigotry blunder bombard
    bombardment breach bribe bribery bully burglary casualty chaos chaotic clash collapse collusion condemn
    condemnation coup coverup crackdown crash cripple crippling cruelty cynical cynicism deadlock deceit
    deceive deception deceptive demise demonize denounce deplorable deplore derail detrimental devastating
    devastation dictator dictatorship dire disastrous discredit disgrace disrepute dysfunction dysfunctional
    embattled embezzle embezzlement epidemic erode erosion extremism extremist failing falsehood fatal
    fiasco foolish fraudulent futile gunman harass harassment hardship harmful hatred homicide hostage
    hostility hypocrisy hypocrite hypocritical illegitimate incompetence incompetent indict indictment
    ineffective inept inflict inhumane injustice insult insulting insurgent insurrection intimidate
    intimidation intolerable intolerance irresponsible jeopardize jeopardy killer killing layoff lawless
    liar lie malicious menace misconduct misguided mislead misleading mismanage mismanagement mistreat
    mistreatment mob molest nightmare oppression oppressive outrageous perilous perjury phony plight
    plummet poison pollute pollution poverty predator propaganda quagmire racism racist reckless
    recklessness recession repressive repression reprehensible ruin ruthless sabotage scathing scandal
    scandalous sexist shameful shooter shortage shortfall shooting slander slump smear smuggle squander
    stagnation starve stalemate stigma strife suffer suffering suppress suppression terrorism terrorist
    terror toxic traffick tragic trauma traumatic treason turmoil unconstitutional undermine unethical
    unfair unlawful unprecedented unrest upheaval vicious victim vile violate violation violent vulgar
    warfare wasteful widow wrongdoing xenophobia xenophobic`,
  "-1": `absurd abysmal accuse accusation adversary aggressor alarmist allegation allege alleged ambush
    arbitrary atrophy austerity backfire bitter bleak blame blast burden burdensome clumsy complicate
    concede concession confront confrontation contempt contentious contradict contradiction convict
    corrosive costly critique cumbersome damaging dangerously debt decline deficient deficit delay
    demean denial deny deteriorate deterioration dilemma disagree disapprove discourage discriminate
    dismiss dismissive disparage disparity displace dispute disregard distort distortion divisive doubtful
    downturn drought dubious erratic evade excessive expel explode faction fall falter feud flaw flawed
    flee flout frighten fumble furious grievance grim gripe halt hamper harsh haphazard hinder
    homeless ignorance impede impasse implausible inaction inadequate inconsistent indifference
    inequality inferior infringe insecure insufficient intrude invade invasion irrational jail kidnap
    lag lament lawsuit loophole loser lurk menacing misery misgiving misstep mistake
    neglect nonsense notorious nuclear obstruct obstruction obstructionist offend onslaught opaque oust
    overcrowd overwhelm paralysis peril plague plunge polarize precarious predicament prison probe
    provoke provocative questionable quit reactionary rebuke refuse refusal reject rejection reluctance
    reluctant resentment resign retaliate retaliation retreat rhetoric rift rigid rival rumor
    scant scapegoat scare setback severe sham shortcoming shrink shun skeptic skeptical skepticism sloppy
    slow slowdown sluggish smug spat spurn stall standoff steep stifle strain stubborn sue
    surrender susceptible suspicion suspicious tarnish tension tepid thin thorny thwart trailing tricky
    turbulence uncertain uncertainty uneasy unemployment unhealthy unjustified unlikely unnecessary
    unpopular unpredictable unrealistic unreasonable unsafe unstable untrue unwilling unwise useless
    vague veto vindictive volatile vulnerable wane warn wasted weaken weakness wither worrisome
    worsen wreck wretched wrongful hard too shut exhaustion scarce scarcity blood bloody contrary dare
    oppose overstep hack hacker leak diminish
    downgrade trick interfere interference unclear woe unsure infighting complaint shadow wary strange odd counterproductive pointless unqualified
    exaggerate unfit overturn
    challenge tired unable downside mar closure charge charged scrutiny`,
  "1": `ability accessible accord achievable adequate advance advantage affordable aid align ally alliance
    ambitious apt assist assistance audacious authentic aware benefactor bipartisan bolster bounty brighter
    calm candid capable ceasefire champion charitable civil civility coexist cohesion
    collaborate collaboration commendable commitment compassionate compatible compelling competent
    complement compromise conciliatory confidence consensus considerate constructive contribute contribution
    cooperate cooperation credible cure decent dedicate dedicated dedication deliver deserve devote diligent
    diplomacy diplomatic disarm educate elevate eloquent empower enable encourage endorse
    endorsement enduring enrich ensure enthusiasm equality equitable expertise fairness feasible fond freedom
    friend friendly fulfil fulfill gain generosity goodwill grace graceful growth hail heal healthier helpful
    heritage hospitable hospitality humane humanitarian humility ideal improve improvement inclusive
    independence innovate innovation insight insightful inspire integrity invite invitation
    justice landmark lasting laudable legacy liberate liberty lively loyal loyalty merciful merit milestone
    modernize momentum nurture opportunity optimal orderly partner partnership patience peaceful peace
    persuasive philanthropic pioneer pleasant plausible popular practical pragmatic praiseworthy precious
    progress promising prosper prosperity prosperous protect protection prudent purposeful qualified
    rational reasonable rebound reconcile reconciliation recover recovery refuge rehabilitate relief
    renew renewal repair rescue resilience resilient resolve respectful responsible responsive
    restore restoration revival revive rightly robust safe safeguard safety satisfy savings sensible sincere
    skillful solidarity solution solve sound stabilize stability statesman steady stimulate strengthen
    suitable support supportive sustain sustainable talent talented thoughtful thrive tolerance tolerant
    transparent transparency treat trustworthy truce trust truthful unify unity uplift upright useful valid
    valuable versatile vigor vitality volunteer warm warmth welcome well-being wisdom wise workable
    worthwhile worthy achieve earn imagination efficiency efficient effort credit art understanding
    proper gesture finally astonishing faster sense`,
  "2": `acclaim acclaimed accomplish accomplishment adept admirable admiration admire adore beloved
    beneficial bravery breakthrough brilliance charm cherish comeback courage courageous delight delightful
    dignity elegant eminent esteemed exceptional exemplary extraordinary flourish genius gracious
    gratitude heroic heroism honesty honorable joyful laureate laud magnificent masterpiece medal
    memorable ovation prize profitable rejoice remarkable renowned revered splendid stellar superb
    triumph triumphant vibrant victorious victory vindicate virtue virtuous visionary`,
};

/** Words that AFINN has and that mean nothing good or bad in news (*a mission*, *the cabinet's share*). */
const SILENT = words(
  `like share shared shares united join joined kind matter gun yes grant granted grants pay god please
  straight number top some want wanted block cool fire fired demand demanded interest interested interests
  natural nature ease clear clearly vision intense solid strike drop dropped cut cuts luck stop stopped hope
  supreme alone grand miss authority authorities according gray growing true reform leading alert no lobby
  lobbying certain feeling feelings big leave`,
);

/** The words of this list with their values; words that it silences have the value 0. */
export const newsValence: ReadonlyMap<string, number> = new Map([
  ...SILENT.map((word) => [word, 0] as const),
  ...Object.entries(BY_VALUE).flatMap(([value, list]) =>
    words(list).map((word) => [word, Number(value)] as const),
  ),
]);
