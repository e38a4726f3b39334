import { DEMONYMS } from "./data/demonyms.js";
import { lazySet } from "./word-set.js";

/** Nationalities, peoples, creeds and political groups, as nouns and adjectives; lower case. */
export const peoples = lazySet(
  [
    "inuit|inuk|first nations|first nation|central african|central africans|south american|south americans|north american|north americans|central american|central americans|southeast asian|eurasian|mapuche|aymara|quechua|cree|sami|queenslander|queenslanders|serbs|bosnian croat|bosnian croats|british-born|zealander|zealanders|non-muslim|" +
      "western|westerner|westerners|eastern european|african-american|african-americans|african american|african americans|" +
      "latin american|latin americans|north african|west african|east african|south african|south africans|north koreans|" +
      "south koreans|new zealanders|sri lankans|asian-american|asian-americans|asian american|asian americans|" +
      "hispanic|hispanics|latino|latinos|latina|native american|native americans|anglo-saxon|caucasian|" +
      "englishmen|irishmen|frenchman|frenchmen|dutchman|dutchmen|englishwoman|english|frenchwoman|scot|scots|briton|britons|" +
      "spaniard|spaniards|turk|turks|pole|poles|finn|finns|dane|danes|swede|swedes|serb|serbs|croat|croats|" +
      "slovene|slovenes|slovenians|slovak|slovaks|bosniak|bosniaks|chechen|chechens|kosovar|kosovars|basque|basques|catalan|catalans|" +
      "uzbek|uzbeks|kazakh|kazakhs|kyrgyz|tajiks|azeri|azeris|azerbaijanis|tatar|tatars|uighur|uighurs|uyghur|uyghurs|tibetan|tibetans|" +
      "kurd|kurds|kurdish|arab|arabs|arabian|persian|persians|pashtun|pashtuns|hutu|hutus|tutsi|tutsis|zulu|zulus|maori|aboriginal|" +
      "rohingya|tamil|tamils|sinhalese|punjabi|punjabis|bengali|bengalis|yemeni|yemenis|greek cypriot|greek cypriots|turkish cypriot|" +
      "turkish cypriots|bosnian serb|bosnian serbs|soviet|soviets|yugoslav|ottoman|roman|nordic|scandinavian|scandinavians|" +
      "balkan|caribbean|mediterranean|burmese|monegasque|rhodesian|zairean|zairian|cameroonian|ivorian|malagasy|saharan|" +
      "jew|jews|jewish|muslim|muslims|moslem|moslems|islamic|islamist|islamists|christian|christians|catholic|catholics|" +
      "roman catholic|protestant|protestants|anglican|anglicans|orthodox|buddhist|buddhists|hindu|hindus|sikh|sikhs|shiite|shiites|" +
      "shi'ite|shi'ites|shia|sunni|sunnis|mormon|mormons|evangelical|evangelicals|baptist|baptists|methodist|methodists|lutheran|" +
      "lutherans|presbyterian|salafist|zionist|zionists|druze|alawite|alawites|yazidi|yazidis|amish|" +
      "democrat|democrats|democratic|republican|republicans|communist|communists|socialist|socialists|" +
      "tory|tories|labourite|liberal democrat|liberal democrats|lib dem|lib dems|gaullist|peronist|nazi|nazis|neo-nazi|marxist|marxists|" +
      "maoist|maoists|leninist|stalinist|fascist|thatcherite|baathist|chavista|trotskyist|" +
      "unionist|unionists|social democrat|social democrats|christian democrat|christian democrats|likudnik|" +
      "muscovite|muscovites|londoner|londoners|new yorker|new yorkers|parisian|parisians|berliner|texan|texans|bavarian|" +
      "californians|floridian|sicilian|cornish|flemish|walloon|venetian|moscovite|neapolitan|quebecois|" +
      "argentinian|argentinians|equadorean|ecuadoreans|salvadorans|costa ricans|venezuelans|dominican|haitians|" +
      "asean|lao|hong konger|hong kongers|macanese|timorese|papuan|ukranian|roma|gypsy|gypsies",
  ],
  [DEMONYMS],
);

/** Languages whose name is no people's too; lower case. */
export const languages = lazySet([
  "arabic|mandarin|cantonese|latin|urdu|farsi|pashto|hindi|swahili|esperanto|hebrew|gaelic|yiddish|tagalog",
]);
