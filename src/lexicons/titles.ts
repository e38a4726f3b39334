import { lazySet } from "./word-set.js";

/** Forms of address and ranks, which stand before a name and not in it; lower case. */
export const honorifics = lazySet([
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
  "mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|prof|prof.|professor|sir|dame|rev|rev.|sen|sen.|rep|rep.|reps.|sens.|gov|gov.|gen|gen.|" +
    "lt|lt.|col|col.|capt|capt.|cmdr|cmdr.|sgt|sgt.|maj|maj.|adm|adm.|messrs|messrs.|mme|mme.|brig.|hon.|lt-gen|lt-col|maj-gen|" +
    "president|vice-president|chancellor|premier|minister|secretary|senator|congressman|congresswoman|governor|mayor|ambassador|" +
    "king|queen|prince|princess|pope|cardinal|archbishop|bishop|chairman|chairwoman|spokesman|spokeswoman|sheikh|sheik|ayatollah|imam|" +
    "colonel|captain|lieutenant|sergeant|admiral|commander|secretary-general|director-general|vice-chairman|vice-premier|attorney-general|detective|inspector|ceo|cfo|pastor|lord|lady|" +
    "general|judge|justice|commissioner|representative|rabbi|sheriff|coach|economist|analyst|director|leader|speaker|mp",
]);

/** "female" or "male" for a form of address (lower case) that says it; undefined for others. */
export function genderOfTitle(title: string): "female" | "male" | undefined {
  if (FEMALE.has(title)) return "female";
  return MALE.has(title) ? "male" : undefined;
}

const FEMALE = new Set(
  "mrs|mrs.|ms|ms.|miss|madam|dame|lady|queen|princess|mme|mme.|frau|sister|baroness|duchess|congresswoman|chairwoman|spokeswoman|actress|aunt".split(
    "|",
  ),
);
const MALE = new Set(
  "mr|mr.|sir|king|prince|lord|herr|brother|father|baron|duke|congressman|chairman|spokesman|actor|uncle|pope|monsieur|sheikh".split(
    "|",
  ),
);

/** Words in small letters that tell that the name after them is a person's; lower case. */
export const occupations = lazySet([
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
