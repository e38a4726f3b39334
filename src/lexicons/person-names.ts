import { MENS_NAMES } from "./data/mens-names.js";
import { SHARED_NAMES } from "./data/shared-names.js";
import { SURNAMES } from "./data/surnames.js";
import { WOMENS_NAMES } from "./data/womens-names.js";
import { lazySet } from "./word-set.js";

/** Given names of many languages, as written in English; lower case. */
export const givenNames = lazySet(
  [
    "will|mark|jack|bill|frank|grant|rich|drew|pat|ray|rob|hope|grace|faith|rose|joy|jean|gene|sue|art|may|june|april|dean|guy|miles|" +
      "vladimir|dmitri|dmitry|sergei|sergey|mikhail|nikolai|yuri|yury|igor|oleg|viktor|fyodor|aleksandr|alexei|boris|yevgeny|gennady|" +
      "vyacheslav|anatoly|leonid|grigory|konstantin|pavel|volodymyr|petro|olena|oksana|nursultan|islam|heydar|eduard|zviad|" +
      "mohammed|mohammad|muhammad|mohamed|mahmoud|ahmed|hassan|hussein|ali|abdullah|yasser|yitzhak|shimon|benjamin|ariel|" +
      "ehud|avigdor|binyamin|hosni|bashar|hafez|saddam|muammar|tayyip|recep|necmettin|tansu|abdul|nawaz|benazir|imran|pervez|" +
      "narendra|rajiv|sonia|atal|manmohan|arvind|amit|rahul|sachin|sanjay|vijay|anil|sunil|" +
      "xi|jiang|hu|wen|deng|zhang|wang|li|chen|liu|kim|park|lee|shinzo|junichiro|ryutaro|yukio|taro|hiroshi|kenji|" +
      "jacques|francois|françois|emmanuel|nicolas|jean-marie|jean-luc|jean-claude|helmut|gerhard|klaus|jürgen|juergen|wolfgang|" +
      "silvio|romano|giulio|massimo|jose|josé|juan|carlos|luis|hugo|fidel|raul|raúl|evo|nestor|cristina|lula|dilma|fernando|" +
      "goran|slobodan|radovan|ratko|zoran|vaclav|lech|viktor|gyula|ion|nelson|thabo|jacob|robert|kofi|boutros|olusegun|" +
      "yoweri|paul|laurent|mobutu|thor|carl|bjorn|björn|lars|sven|gro|jens",
  ],
  [WOMENS_NAMES, MENS_NAMES, SHARED_NAMES],
);

// The lists that the data come from call some names shared that news hardly shares, and lack short forms.
const womensNames = lazySet(
  [
    "hillary|hilary|carly|megyn|huma|nikki|kellyanne|ivanka|tulsi|michele|patty|lauren|julie|condoleezza|benazir|erin|" +
      "lesley|lindsay|shelley|stacy|olena|dilma",
  ],
  [WOMENS_NAMES],
);
const mensNames = lazySet(
  [
    "bernie|ted|barack|bill|billy|george|jeb|mitt|mark|tim|chuck|corey|bob|bobby|rob|jack|sean|newt|reince|al|ed|eddie|bashar|frank|jerry|nick|" +
      "barry|andy|rahm|fred|phil|norm|ray|art|joey|tommy|ronnie|ricky|saddam|muammar|hosni|tayyip|xi|oleg|ilya|marty|" +
      "danny|deval|trayvon|geert|sadiq|raúl",
  ],
  [MENS_NAMES],
);

/** "female" or "male" for a given name (lower case) that only women or only men bear; undefined for all others. */
export function genderOfName(name: string): "female" | "male" | undefined {
  return womensNames().has(name) ? "female" : mensNames().has(name) ? "male" : undefined;
}

/** Family names that are no words of the language otherwise; lower case. */
export const surnames = lazySet(
  [
    "bush|obama|trump|biden|clinton|putin|medvedev|merkel|macron|netanyahu|zelensky|zelenskyy|zelenskiy|erdogan|yeltsin|arafat|" +
      "blair|thatcher|sarkozy|chirac|kohl|schroeder|modi|gandhi|mandela|castro|chavez|maduro|bolsonaro|lukashenko|" +
      "smith|jones|williams|johnson|brown|davis|miller|wilson|taylor|thomas|martin|kennedy|nixon|reagan|carter|roosevelt|" +
      "cruz|rubio|mcconnell|pelosi|romney|mccain|gore|cheney|rumsfeld|powell|kerry|pence|comey|mueller|sanders|ryan",
  ],
  [SURNAMES],
);

/** Small words inside names of people: never a name alone. */
export const nameParticles = lazySet([
  "de|del|dal|dello|della|der|den|di|da|dos|du|la|le|van|von|ter|ten|bin|ibn|al|el|ul|ur|abu|y|e|zu|af|ben|bint",
]);

/** "Jr", "III" and the like, which belong to the name before them. */
export const nameSuffixes = lazySet(["jr|jr.|sr|sr.|ii|iii|iv"]);
