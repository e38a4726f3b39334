import { lazySet } from "./word-set.js";

const UNITS =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

const values = new Map<string, number>([
  ...UNITS.split("|").map((word, i): [string, number] => [word, i]),
  ...TENS.split("|").map((word, i): [string, number] => [word, 20 + 10 * i]),
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
]);

/** Value of a number word in small letters (*seven*, *ninety*, *million*); undefined for other words. */
export function numberWord(word: string): number | undefined {
  return values.get(word);
}

const ORDINALS =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth";

/** Every word that `numberWord` knows. */
export const numberWords = (): Iterable<string> => values.keys();

/** 3 for *third* and *3rd*, small letters; undefined for other words. */
export function ordinalNumber(word: string): number | undefined {
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return Number.parseInt(word, 10);
  const at = ORDINALS.split("|").indexOf(word);
  return at < 0 ? undefined : at + 1;
}

/** Words that multiply the number before them, abbreviations too. */
export const scaleWords = lazySet([
  "hundred|thousand|million|billion|trillion|m|mn|mln|bn|tn|trn|k|crore|crores|lakh|lakhs|dozen",
]);

/** Words for an uncertain number: *hundreds of people*. */
export const roughNumbers = lazySet(["dozens|hundreds|thousands|millions|billions|trillions|tens|scores"]);

/** Words for a place in a row, small letters. */
export const ordinalWords = lazySet([ORDINALS, "thirtieth|hundredth"]);

/** Signs and short forms that stand before an amount of money. */
export const currencySigns = lazySet([
  "$|£|€|¥|₹|₡|₦|₱|₩|₪|₽|us$|hk$|c$|a$|s$|nt$|nz$|n$|r$|rs|rs.|usd|eur|gbp|jpy|cny|rmb|tk|dm|sfr|ffr|gh¢|ghs|zar|inr|aed|sr|rm",
]);

/** Currencies that stand after an amount, singular and plural. */
export const currencies = lazySet([
  "dollar|dollars|euro|euros|pound|pounds|sterling|cent|cents|pence|penny|yen|yuan|renminbi|rupee|rupees|rupiah|ruble|rubles|rouble|roubles|peso|pesos|" +
    "real|reais|franc|francs|mark|marks|lira|lire|guilder|guilders|krona|kronor|krone|kroner|crown|crowns|baht|ringgit|won|dong|dinar|dinars|dirham|dirhams|" +
    "riyal|riyals|rial|rials|shekel|shekels|shilling|shillings|rand|naira|cedi|cedis|zloty|zlotys|forint|forints|hryvnia|hryvnias|taka|colones|bolivars|" +
    "usd|eur|euros|bitcoin|bitcoins|bucks|schillings|drachmas|pesetas|escudos",
]);

/** Units of measure, singular and plural. */
export const measures = lazySet([
  "mile|miles|km|kilometre|kilometres|kilometer|kilometers|metre|metres|meter|meters|m|cm|mm|centimetres|centimeters|inch|inches|foot|feet|ft|yard|yards|" +
    "ton|tons|tonne|tonnes|kg|kilogram|kilograms|kilo|kilos|gram|grams|lb|lbs|ounce|ounces|acre|acres|hectare|hectares|barrel|barrels|bpd|litre|litres|liter|" +
    "liters|gallon|gallons|bushel|bushels|degree|degrees|celsius|fahrenheit|mph|kph|km/h|knots|watts|megawatt|megawatts|mw|gw|gigawatts|kilowatts|kwh|volts|" +
    "megabytes|gigabytes|gb|mb|tb|terabytes|kilotons|megatons|calories|carats|ounces|light-years|hertz|square|cubic|nautical",
]);

/** Words that say how exact a number is and belong to it. */
export const approximators = lazySet([
  "nearly|about|around|almost|approximately|roughly|over|under|some|up to|more than|less than|fewer than|at least|at most|as many as|as much as|close to|just over|just under|well over",
]);
