import { lazySet } from "./word-set.js";

/** Words that end (or, before "of", begin) the name of a body; lower case. */
export const organizationHeads = lazySet([
  "party|university|college|school|institute|academy|ministry|department|bureau|bank|commission|committee|council|court|tribunal|inc|inc.|corp|corp.|" +
    "corporation|company|co|co.|ltd|ltd.|limited|plc|llc|llp|ag|gmbh|sa|s.a.|nv|n.v.|spa|s.p.a.|group|holdings|union|authority|association|agency|" +
    "assembly|police|service|services|office|center|centre|development|church|exchange|times|post|journal|news|herald|tribune|gazette|telegraph|" +
    "guardian|mirror|observer|globe|daily|weekly|magazine|press|fund|government|administration|cabinet|congress|senate|parliament|house|army|navy|force|forces|" +
    "guard|guards|league|foundation|studies|organisation|organization|federation|confederation|security|securities|club|airways|airlines|air|airline|" +
    "movement|trust|front|industries|industry|society|board|team|rangers|reds|united|city|athletic|albion|rovers|wanderers|hotspur|villa|athletics|sox|" +
    "tigers|giants|cowboys|packers|bulls|lakers|yankees|mets|dodgers|cubs|braves|indians|blues|jays|pirates|padres|astros|royals|twins|mariners|orioles|" +
    "phillies|expos|marlins|rockies|angels|cardinals|brewers|lions|bears|eagles|jets|dolphins|patriots|steelers|raiders|chiefs|broncos|chargers|" +
    "redskins|saints|falcons|panthers|rams|seahawks|vikings|colts|bills|bengals|oilers|buccaneers|jaguars|knicks|nets|celtics|pistons|pacers|hawks|" +
    "bucks|magic|heat|hornets|raptors|wizards|bullets|rockets|spurs|mavericks|suns|sonics|supersonics|clippers|warriors|kings|nuggets|jazz|blazers|" +
    "timberwolves|grizzlies|penguins|flyers|bruins|canadiens|islanders|devils|capitals|senators|sabres|lightning|blackhawks|wings|stars|canucks|" +
    "flames|sharks|ducks|coyotes|avalanche|research|network|networks|alliance|coalition|division|battalion|brigade|regiment|command|unit|medical|" +
    "insurance|energy|oil|petroleum|gas|electric|power|motors|motor|systems|technologies|technology|software|pharmaceuticals|laboratories|labs|" +
    "communications|telecom|media|entertainment|pictures|studios|records|broadcasting|television|tv|radio|channel|partners|capital|investments|" +
    "investment|financial|finance|brothers|sons|associates|international|worldwide|enterprises|solutions|resources|steel|mining|foods|brands|stores|" +
    "bancorp|reserve|treasury|directorate|secretariat|embassy|consulate|mission|legion|initiative|forum|watch|charity|orchestra|choir|ensemble|" +
    "philharmonic|voice|greens|democrats|brotherhood|jihad|liberation|resistance|militia|cartel|" +
    "syndicate|cooperative|desk|newsroom|fc|f.c.|afc|fk|sc|cf|rfc|crescent|cross|chamber|patrol|inspectorate|registry|taskforce|panel|delegation|caucus|faculty",
]);

/** Words before "of" (or "for", "on") that begin the name of a body; lower case. */
export const organizationOpeners = lazySet([
  "university|college|school|institute|academy|ministry|department|bureau|bank|commission|committee|council|court|tribunal|office|house|board|chamber|" +
    "center|centre|church|association|organisation|organization|federation|confederation|union|league|society|foundation|fund|campaign|coalition|alliance|" +
    "community|association|front|movement|party|army|national|congress|assembly|secretariat|agency|authority|corporation|international|" +
    "conference|democrats|physicians|doctors|students|citizens|friends|sons|daughters|knights|order|company|forum|network|embassy|lawyers|mothers|fathers|parents|families|" +
    "veterans|workers|women|people|americans|teachers|nurses|scientists|writers|artists|journalists|reporters|world",
]);

/** Words that end the name of a building or work; lower case. */
export const facilityHeads = lazySet([
  "airport|stadium|bridge|street|avenue|road|boulevard|square|tower|towers|park|arena|hall|palace|prison|jail|station|terminal|port|harbour|harbor|" +
    "highway|motorway|expressway|tunnel|dam|plaza|mall|theatre|theater|museum|cathedral|mosque|temple|synagogue|chapel|cemetery|monument|memorial|" +
    "building|hotel|castle|fort|base|barracks|camp|zoo|gardens|garden|pier|plant|mine|refinery|pipeline|canal|courthouse|capitol|mansion|auditorium|gate|wall|hospital|clinic|library|gallery|velodrome|racecourse",
]);

/** Words that end the name of a part of the earth; lower case. */
export const landscapeHeads = lazySet([
  "sea|ocean|river|lake|lakes|mountain|mountains|hills|valley|desert|bay|gulf|strait|straits|peninsula|island|islands|isle|isles|coast|basin|" +
    "delta|canyon|falls|glacier|forest|plateau|cape|channel|creek|reef|beach|heights|hemisphere|continent|peak|ridge|volcano|archipelago|plains|strip|region",
]);

/** Words that begin the name of a part of the earth; lower case. */
export const landscapeOpeners = lazySet(["mount|mt|mt.|lake|cape|gulf|isle|strait|bay|sea|river"]);

/** Words that end the name of a place that is governed; lower case. */
export const districtHeads = lazySet([
  "county|province|prefecture|district|municipality|township|territory|republic|kingdom|emirates|state|states|borough|parish|governorate|oblast|" +
    "canton|empire|pradesh|town|village|city|federation|upazila",
]);

/** Words that begin the name of a town; lower case. */
export const townOpeners = lazySet([
  "san|santa|saint|st|st.|los|las|new|port|fort|el|tel|sao|são|puerto|rio|villa|abu|ciudad|kuala|nizhny|south|north|east|west|upper|lower|greater|beit|bad",
]);

/** Words that end the name of an event; lower case. */
export const eventHeads = lazySet([
  "cup|open|championship|championships|olympics|games|war|wars|festival|prix|summit|marathon|masters|trophy|tournament|series|bowl|derby|" +
    "classic|rally|revolution|uprising|intifada|holocaust|crisis|conference|convention|expo|fair|parade|carnival|grand slam|slam|day|holiday|christmas|easter|ramadan|" +
    "week|tour|regatta|biennale|oscars|grammys|earthquake|hurricane|storm|massacre|genocide|spring|referendum|primaries|caucuses|invitational|playoffs|" +
    "gathering|exhibition|show|awards|gala|feast|eid|league one|superbowl|battle",
]);

/** Words that end the name of a law, treaty or plan; lower case. */
export const lawHeads = lazySet([
  "act|treaty|constitution|amendment|accord|accords|agreement|pact|convention|protocol|law|bill|code|charter|declaration|directive|regulation|" +
    "regulations|resolution|statute|decree|ordinance|compact|partnership|doctrine|deal",
]);

/** Words that end the name of a work or prize; lower case. */
export const workHeads = lazySet([
  "prize|award|awards|medal|song|symphony|bible|koran|quran|report|index|oscar|emmy|grammy|gospel|torah|survey|review",
]);

/** Plans, programmes and the like; lower case. */
export const planHeads = lazySet([
  "plan|programme|program|project|scheme|agenda|framework|process|initiative|action|policy|strategy",
]);
