import { lazySet } from "./word-set.js";

/** Offices of which the holder is called -man, -woman, -person or -member. */
const OFFICE_STEMS =
  "council|congress|assembly|alder|select|committee|chair|spokes|ombuds|police|fire|states|service|business".split(
    "|",
  );
const holders = (stems: readonly string[], endings: readonly string[]) =>
  stems.flatMap((stem) => endings.map((ending) => stem + ending)).join("|");
const MEN = holders(OFFICE_STEMS, ["man", "men"]);
const WOMEN = holders(OFFICE_STEMS, ["woman", "women"]);
const OFFICE_HOLDERS = [
  MEN,
  WOMEN,
  holders(OFFICE_STEMS, ["person", "persons"]),
  holders(["council", "assembly", "committee"], ["member", "members"]),
  "councillor|councillors|councilor|councilors|alderperson|treasurer|freeholder|magistrate|constable|coroner|chaplain|monsignor|" +
    "provost|postmaster|ombudsman|lawmaker|policewoman|archdeacon|headmaster|headmistress|quartermaster|vice-chair|vice-chairwoman|vice-mayor|" +
    "co-chair|co-chairwoman|trooper|firefighter|midshipman|airman|seaman|corpsman",
].join("|");

/** Forms of address and ranks, which stand before a name and not in it; lower case. */
export const honorifics = lazySet([
  OFFICE_HOLDERS,
  "mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|prof|prof.|professor|sir|madam|dame|rev|rev.|reverend|fr.|father|sister|brother|" +
    "sen|sen.|rep|rep.|reps.|sens.|gov|gov.|gen|gen.|lt|lt.|col|col.|capt|capt.|cmdr|cmdr.|sgt|sgt.|maj|maj.|adm|adm.|cpl.|pvt.|brig.|" +
    "lt-gen|lt-col|maj-gen|hon|hon.|messrs|messrs.|mme|mme.|m.|herr|frau|señor|sheikh|sheik|shaikh|ayatollah|imam|mullah|rabbi|sultan|" +
    "president|vice-president|ex-president|chancellor|premier|prime|minister|secretary|senator|representative|congressman|congresswoman|governor|mayor|" +
    "ambassador|judge|justice|general|colonel|captain|major|lieutenant|sergeant|admiral|commander|marshal|corporal|inspector|detective|" +
    "king|queen|prince|princess|duke|duchess|emperor|emir|lord|lady|baron|baroness|count|countess|pope|cardinal|archbishop|bishop|patriarch|" +
    "chairman|chairwoman|chairperson|chair|ceo|cfo|coo|director|managing|executive|editor|coach|manager|spokesman|spokeswoman|commissioner|" +
    "speaker|chief|deputy|vice|acting|attorney|solicitor|counsel|sheriff|superintendent|comptroller|envoy|defence|defense|foreign|finance|" +
    "interior|treasury|state|home|trade|health|education|agriculture|energy|press|under-secretary|undersecretary|secretary-general|" +
    "attorney-general|director-general|vice-chairman|vice-premier|first-lady|co-chairman|co-founder|founder|crown|former|ex-prime|mp|md|staff|officer|party|leader|caliph|hajj|haji|maulana|pastor|" +
    "opposition|majority|minority|whip|counselor|adviser|advisor|economist|analyst|actor|actress|singer|author|comrade|uncle|aunt",
]);

/** Of `honorifics`, those after which a name of a person is all but certain where a capitalized word follows. */
export const strongTitles = lazySet([
  OFFICE_HOLDERS,
  "mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|prof|prof.|professor|sir|dame|rev|rev.|sen|sen.|rep|rep.|reps.|sens.|gov|gov.|gen|gen.|" +
    "lt|lt.|col|col.|capt|capt.|cmdr|cmdr.|sgt|sgt.|maj|maj.|adm|adm.|messrs|messrs.|mme|mme.|brig.|hon.|lt-gen|lt-col|maj-gen|" +
    "president|vice-president|chancellor|premier|minister|secretary|senator|congressman|congresswoman|governor|mayor|ambassador|" +
    "king|queen|prince|princess|pope|cardinal|archbishop|bishop|chairman|chairwoman|spokesman|spokeswoman|sheikh|sheik|ayatollah|imam|" +
    "colonel|captain|lieutenant|sergeant|admiral|commander|secretary-general|director-general|vice-chairman|vice-premier|attorney-general|detective|inspector|ceo|cfo|pastor|lord|lady|" +
    "general|judge|justice|commissioner|representative|rabbi|sheriff|coach|economist|analyst|director|leader|speaker|mp|marshal",
]);

/** "female" or "male" for a form of address or a word for kin (lower case) that says it; undefined for others. */
export function genderOfTitle(title: string): "female" | "male" | undefined {
  if (female().has(title)) return "female";
  return male().has(title) ? "male" : undefined;
}

const female = lazySet([
  "mrs|mrs.|ms|ms.|miss|madam|dame|lady|queen|princess|mme|mme.|frau|sister|baroness|duchess|countess|actress|aunt|" +
    "wife|mother|daughter|widow|stepmother|stepdaughter|grandmother|granddaughter|niece|ex-wife|sister-in-law|mother-in-law|daughter-in-law|headmistress",
]);
const male = lazySet([
  "mr|mr.|sir|king|prince|lord|herr|brother|father|baron|duke|count|actor|uncle|pope|monsieur|sheikh|" +
    "husband|son|widower|stepfather|stepson|grandfather|grandson|nephew|ex-husband|brother-in-law|father-in-law|son-in-law|headmaster",
]);

/**
 * "female" or "male" for an office whose name says it (*councilwoman*, *spokesman*), lower case; undefined for
 * others. Weaker than a form of address: women are called chairman too.
 */
export function genderOfOffice(title: string): "female" | "male" | undefined {
  if (women().has(title)) return "female";
  return men().has(title) ? "male" : undefined;
}

const women = lazySet([WOMEN]);
const men = lazySet([MEN]);

/** Words in small letters that tell that the name after them is a person's; lower case. */
export const occupations = lazySet([
  OFFICE_HOLDERS,
  "president|minister|premier|chancellor|spokesman|spokeswoman|spokesperson|secretary|leader|coach|manager|captain|skipper|striker|" +
    "midfielder|defender|goalkeeper|forward|winger|keeper|batsman|bowler|pitcher|quarterback|champion|seed|rider|driver|cyclist|golfer|" +
    "swimmer|sprinter|boxer|jockey|teammate|team-mate|compatriot|countryman|referee|umpire|trainer|director|chairman|chairwoman|chief|head|" +
    "editor|journalist|reporter|correspondent|author|writer|poet|novelist|actor|actress|singer|musician|composer|artist|painter|" +
    "analyst|economist|trader|dealer|broker|strategist|expert|scientist|researcher|professor|historian|lawyer|attorney|prosecutor|judge|" +
    "justice|senator|congressman|congresswoman|lawmaker|governor|mayor|deputy|ambassador|envoy|diplomat|negotiator|mediator|commander|" +
    "general|colonel|officer|inspector|detective|activist|dissident|rebel|warlord|dictator|king|queen|prince|princess|pope|bishop|" +
    "archbishop|cardinal|wife|husband|son|daughter|brother|sister|father|mother|widow|friend|partner|rival|colleague|successor|" +
    "predecessor|nominee|candidate|founder|owner|billionaire|tycoon|executive|commissioner|adviser|advisor|aide|doctor|farmer|teacher|" +
    "teenager|student|victim|suspect|named|called|mr|favourite|favorite|veteran|star|legend|hero|professor|comedian|filmmaker|photographer",
]);

/** Verbs of speech and of the mind after which the subject before is most often a person; past and present. */
export const personVerbs = lazySet([
  "said|says|told|tells|added|adds|replied|asked|wrote|writes|tweeted|joked|recalled|noted|explained|insisted|smiled|laughed|argued|" +
    "thinks|thought|believes|believed|felt|feels|knows|knew|wants|wanted|hopes|hoped|quipped|admitted|stressed|died|married|resigned|" +
    "scored|wins|beat|hit|bowled|walked|spoke|speaks|met|stood|sat|grew|retired",
]);
