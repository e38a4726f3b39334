import { ORGANIZATIONS } from "./data/organizations.js";
import { lazySet } from "./word-set.js";

/** Bodies, companies and teams that are named without a telling word; lower case. */
export const organizations = lazySet(
  [
    "commonwealth|nato|un|u.n.|u.n|eu|e.u.|united nations|european union|european commission|european parliament|african union|arab league|league of arab states|" +
      "opec|osce|imf|international monetary fund|world bank|wto|world trade organization|who|world health organization|unesco|unicef|unhcr|iaea|" +
      "asean|apec|mercosur|ecowas|oecd|g7|g8|g20|group of seven|group of eight|ioc|fifa|uefa|icc|interpol|europol|red cross|red crescent|amnesty international|" +
      "human rights watch|greenpeace|oxfam|doctors without borders|medecins sans frontieres|transparency international|world economic forum|" +
      "white house|kremlin|pentagon|downing street|congress|senate|house|house of representatives|house of commons|house of lords|parliament|capitol hill|" +
      "supreme court|state department|treasury|justice department|defense department|federal reserve|fed|fbi|cia|nsa|epa|fda|fcc|sec|irs|doj|dhs|dea|nasa|" +
      "homeland security|securities and exchange commission|knesset|duma|state duma|bundestag|bundesrat|bundesbank|reichstag|diet|lok sabha|rajya sabha|" +
      "whitehall|scotland yard|mi5|mi6|kgb|fsb|gru|mossad|shin bet|isi|plo|palestinian authority|palestine liberation organisation|hamas|hezbollah|hizbollah|" +
      "fatah|islamic jihad|taliban|taleban|al qaeda|al-qaeda|al qaida|al-qaida|isis|isil|islamic state|boko haram|al-shabaab|al shabaab|eta|ira|sinn fein|" +
      "pkk|farc|khmer rouge|unita|renamo|anc|african national congress|zanu-pf|bjp|ltte|ppp|pml-n|likud|labour|labour party|conservative party|gop|dnc|rnc|" +
      "republican party|democratic party|communist party|liberal party|christian democrats|social democrats|liberal democrats|cdu|csu|spd|fdp|tea party|" +
      "afl-cio|aclu|nra|naacp|planned parenthood|black lives matter|" +
      "reuters|ap|associated press|afp|agence france-presse|tass|itar-tass|interfax|xinhua|kyodo|bbc|cnn|cbs|nbc|abc|fox news|msnbc|cnbc|npr|pbs|" +
      "new york times|washington post|wall street journal|usa today|los angeles times|financial times|guardian|the guardian|le monde|le figaro|der spiegel|" +
      "bloomberg|politico|al jazeera|al-jazeera|sky news|itv|time|newsweek|economist|daily mail|daily telegraph|the times|buzzfeed|huffington post|axios|slate|" +
      "google|apple|microsoft|amazon|facebook|meta|twitter|tesla|ibm|intel|nvidia|samsung|sony|toyota|nissan|honda|ford|general motors|gm|chrysler|" +
      "volkswagen|vw|bmw|daimler|mercedes|mercedes-benz|renault|peugeot|fiat|ferrari|mclaren|volvo|boeing|airbus|lockheed martin|general electric|ge|" +
      "goldman sachs|morgan stanley|jpmorgan|jp morgan|merrill lynch|lehman brothers|deutsche bank|credit suisse|ubs|hsbc|barclays|citigroup|citibank|wells fargo|" +
      "exxon|exxonmobil|chevron|bp|shell|royal dutch shell|gazprom|rosneft|lukoil|aramco|saudi aramco|petrobras|pemex|sinopec|walmart|wal-mart|netflix|disney|" +
      "walt disney|time warner|coca-cola|pepsi|pepsico|mcdonald's|starbucks|nestle|unilever|procter & gamble|pfizer|moderna|astrazeneca|novartis|roche|glaxo|" +
      "at&t|verizon|vodafone|nokia|ericsson|huawei|tencent|alibaba|tiktok|bytedance|uber|spotify|youtube|whatsapp|instagram|openai|deepmind|" +
      "lufthansa|british airways|air france|klm|delta|american airlines|united airlines|qantas|ryanair|aeroflot|lloyd's|lloyds|moody's|standard and poor's|" +
      "s&p|nasdaq|nyse|comex|liffe|nymex|sotheby's|christie's|nba|nfl|nhl|mlb|ncaa|pga|atp|wta|uefa|mls|bundesliga|serie a|la liga|premier league|ligue 1|" +
      "real madrid|barcelona fc|fc barcelona|atletico madrid|manchester united|manchester city|man united|arsenal|chelsea|liverpool fc|tottenham|tottenham hotspur|" +
      "everton|aston villa|newcastle united|leeds united|blackburn rovers|juventus|ac milan|inter milan|internazionale|lazio|as roma|sampdoria|fiorentina|" +
      "bayern munich|bayern|borussia dortmund|schalke|werder bremen|ajax|feyenoord|psv|psv eindhoven|benfica|sporting lisbon|celtic|glasgow rangers|" +
      "paris st germain|paris saint-germain|olympique marseille|anderlecht|galatasaray|fenerbahce|besiktas|spartak moscow|dynamo kyiv|boca juniors|river plate|" +
      "oxford university|harvard|harvard university|yale|stanford|mit|princeton|columbia university|cambridge university|oxford university press|" +
      "interior ministry|foreign ministry|defence ministry|defense ministry|finance ministry|health ministry|foreign office|home office|revolutionary guard|" +
      "revolutionary guards|coast guard|air force|navy|marines|marine corps|national guard|royal navy|royal air force|raf|red army|state duma|politburo|" +
      "stasi|gestapo|hutu power|solidarity|contras|sandinista|sandinistas|tokyo stock exchange|politico|reddit|wikipedia|wikileaks|nikkei newspaper",
  ],
  [ORGANIZATIONS],
);

/** Names of these lists that are words or given names in small letters: names only where all of it is capitals. */
export const capitalsOnly = lazySet([
  "us|who|start|un|eu|ap|ge|gm|bp|ira|eta|isi|sec|mit|abc|ice|dea|ppp|spd|raf|psv",
]);

/** Events, laws, works and products that are named without a telling word, each with its type; lower case. */
export const OTHER_NAMES: Readonly<Record<"EVENT" | "LAW" | "WORK_OF_ART" | "PRODUCT" | "FAC", string>> = {
  EVENT:
    "olympics|winter olympics|summer olympics|paralympics|olympic games|olympic|olympiad|world cup|world series|super bowl|euro 96|euro 2016|euro 2020|" +
    "cold war|cold-war|world war i|world war ii|world war one|world war two|first world war|second world war|wwii|ww2|vietnam war|gulf war|civil war|" +
    "korean war|brexit|arab spring|watergate|holocaust|chernobyl|9/11|sept. 11|september 11|hurricane katrina|great depression|prague spring|" +
    "champions league|europa league|champions trophy|davis cup|fa cup|uefa cup|cup winners' cup|ryder cup|wimbledon|tour de france|grand prix|" +
    "ramadan|hajj|eid al-fitr|passover|yom kippur|grand slam|commonwealth games|asian games|asian cup|european championship|european cup|six nations",
  LAW:
    "obamacare|brexit bill|nafta|start|start-1|start ii|salt ii|tpp|ttip|daca|gdpr|first amendment|second amendment|magna carta|kyoto protocol|" +
    "paris agreement|maastricht treaty|lisbon treaty|good friday agreement|geneva convention|geneva conventions|affordable care act|patriot act|oslo accords|" +
    "dayton accords|minsk agreements|title ix|schengen",
  WORK_OF_ART:
    "bible|koran|quran|qur'an|torah|mona lisa|star wars|nobel prize|nobel peace prize|pulitzer prize|booker prize|oscar|oscars|nobel|" +
    "meet the press|60 minutes|face the nation",
  PRODUCT:
    "iphone|ipad|windows|windows 95|android|chatgpt|bitcoin|viagra|kalashnikov|ak-47|boeing 737|boeing 747|scud|patriot|tomahawk|playstation|xbox|internet explorer|alexa|siri",
  FAC:
    "eiffel tower|berlin wall|great wall|guantanamo bay|guantanamo|abu ghraib|old trafford|anfield|wembley|lord's|red square|tahrir square|tiananmen square|" +
    "trump tower|world trade center|brooklyn bridge|golden gate bridge|heathrow|gatwick|camp david|buckingham palace|al-aqsa|ground zero|madison square garden|chernobyl plant",
};
