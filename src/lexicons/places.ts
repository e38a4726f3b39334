import { CITIES } from "./data/cities.js";
import { lazySet } from "./word-set.js";

/** Cities of 40,000 people or more (GeoNames), and some that newspapers name often; lower case. */
export const cities = lazySet(
  [
    "washington|washington d.c.|washington, d.c.|d.c.|new york|new york city|l.a.|la paz|st. louis|st louis|st. petersburg|" +
      "kiev|kyiv|bombay|calcutta|madras|peking|saigon|st. paul|ft. worth|fort worth|charlotte|florence|victoria|" +
      "houston|lincoln|madison|jackson|austin|dallas|lydia|geneva|lourdes|vienna|sydney|melbourne|paris|london|" +
      "brooklyn|manhattan|queens|the bronx|bronx|harlem|hollywood|davos|dayton|sarajevo|pristina|srebrenica|grozny|" +
      "hebron|ramallah|jenin|bethlehem|fallujah|kandahar|lockerbie|maastricht|the hague|hague|canberra|bonn|" +
      "dhahran|jeddah|mecca|medina|kharkiv|kherson|mariupol|donetsk|luhansk|odesa|odessa|bakhmut|lviv|sochi|yalta|" +
      "minsk|brussels|strasbourg|luxembourg|newcastle|derby|preston|bath|nice|nancy|tours|split|mobile|" +
      "york|cambridge|oxford|bristol|leeds|wimbledon|monte carlo|monaco|augusta|salem|phoenix|orlando|wellington|hamilton",
  ],
  [CITIES],
);

/** States, provinces and lands, with the usual abbreviations of the American ones; lower case. */
export const regions = lazySet([
  "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|" +
    "kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|" +
    "nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|" +
    "rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington state|west virginia|wisconsin|wyoming|" +
    "ala.|ariz.|ark.|calif.|colo.|conn.|del.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|mass.|mich.|minn.|miss.|mo.|mont.|" +
    "neb.|nev.|n.h.|n.j.|n.m.|n.y.|n.c.|n.d.|okla.|ore.|pa.|r.i.|s.c.|s.d.|tenn.|tex.|vt.|va.|wash.|w.va.|wis.|wyo.|" +
    "district of columbia|puerto rico|guam|ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|" +
    "new brunswick|newfoundland|labrador|yukon|nunavut|prince edward island|new south wales|queensland|tasmania|" +
    "south australia|western australia|northern territory|bavaria|saxony|hesse|lower saxony|north rhine-westphalia|" +
    "brandenburg|thuringia|baden-wuerttemberg|andalusia|galicia|basque country|aragon|lombardy|tuscany|sicily|" +
    "sardinia|piedmont|veneto|umbria|brittany|normandy|provence|corsica|burgundy|alsace|yorkshire|lancashire|kent|" +
    "sussex|essex|surrey|cornwall|devon|norfolk|suffolk|cheshire|derbyshire|nottinghamshire|leicestershire|" +
    "warwickshire|worcestershire|gloucestershire|glamorgan|middlesex|durham|hampshire|somerset|northamptonshire|" +
    "ulster|punjab|sindh|balochistan|kerala|tamil nadu|karnataka|maharashtra|gujarat|rajasthan|uttar pradesh|" +
    "madhya pradesh|andhra pradesh|bihar|west bengal|orissa|odisha|assam|jharkhand|haryana|telangana|manipur|goa|" +
    "sichuan|guangdong|hunan|hubei|hebei|henan|fujian|zhejiang|jiangsu|shandong|shanxi|yunnan|xinjiang|inner mongolia|" +
    "guangxi|guizhou|gansu|hainan|aceh|java|sumatra|bali|mindanao|luzon|dagestan|ingushetia|tatarstan|" +
    "siberia|donbas|darfur|tigray|oromia|amhara|kwazulu-natal|gauteng|western cape|eastern cape|transvaal|bahia|" +
    "chiapas|oaxaca|sinaloa|sonora|chihuahua|jalisco|republika srpska|vojvodina|crimea|transcaucasia",
]);

/** Postal short forms of the American states, lower case: a state only in capitals and after a town and a comma. */
export const postalStates = lazySet([
  "al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc",
]);

/** Continents, seas, rivers, mountains and other parts of the earth that are no states; lower case. */
export const landscapes = lazySet([
  "africa|asia|europe|north america|south america|latin america|central america|antarctica|oceania|eurasia|" +
    "east africa|west africa|north africa|southern africa|central africa|sub-saharan africa|horn of africa|" +
    "east asia|southeast asia|south asia|central asia|asia pacific|asia-pacific|middle east|near east|far east|" +
    "western europe|eastern europe|central europe|northern europe|southern europe|south-east asia|east|west|the west|" +
    "balkans|caucasus|north caucasus|scandinavia|baltics|maghreb|sahel|sahara|levant|caribbean|west indies|" +
    "mediterranean|atlantic|pacific|arctic|baltic|adriatic|aegean|himalayas|alps|andes|pyrenees|rockies|urals|amazon|" +
    "nile|danube|rhine|volga|thames|mississippi river|ganges|mekong|euphrates|tigris|seine|jordan river|" +
    "black sea|red sea|dead sea|north sea|baltic sea|caspian sea|mediterranean sea|south china sea|east china sea|" +
    "sea of japan|persian gulf|gulf of mexico|gulf|atlantic ocean|pacific ocean|indian ocean|arctic ocean|" +
    "west bank|gaza strip|golan heights|sinai|kashmir|korean peninsula|pacific rim|midwest|new england|deep south|" +
    "east coast|west coast|bay area|silicon valley|wall street|gulf coast|great lakes|great plains|" +
    "gibraltar strait|strait of hormuz|suez canal|panama canal|english channel|bosphorus|earth|mars|moon|venus|" +
    "everest|mount everest|k2|kilimanjaro|amazonia|patagonia|iberia|southern hemisphere|northern hemisphere|" +
    "midlands|home counties|south lebanon|southern lebanon|middle america|indochina|northern hemisphere",
]);
