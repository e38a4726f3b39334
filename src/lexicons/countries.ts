import { COUNTRIES } from "./data/countries.js";
import { readFrontCoded } from "./word-set.js";

/** Names that newspapers use and ISO 3166 does not. */
const USUAL_NAMES =
  "america=US|u.s=US|u.s.=US|us=US|u.s.a.=US|usa=US|united states=US|united states of america=US|u.k.=GB|u.k=GB|uk=GB|" +
  "britain=GB|great britain=GB|united kingdom=GB|russia=RU|holland=NL|the netherlands=NL|netherlands=NL|" +
  "brunei=BN|laos=LA|syria=SY|moldova=MD|micronesia=FM|burma=MM|swaziland=SZ|east timor=TL|uae=AE|u.a.e.=AE|" +
  "vatican=VA|vatican city=VA|holy see=VA|falkland islands=FK|falklands=FK|macau=MO|macedonia=MK|" +
  "north korea=KP|south korea=KR|democratic people's republic of korea=KP|dprk=KP|prc=CN|" +
  "people's republic of china=CN|mainland china=CN|democratic republic of congo=CD|dr congo=CD|drc=CD|zaire=CD|" +
  "congo-brazzaville=CG|bosnia=BA|bosnia-herzegovina=BA|herzegovina=BA|the gambia=GM|ivory coast=CI|" +
  "cabo verde=CV|slovak republic=SK|irish republic=IE|republic of ireland=IE|kosovo=XK|trinidad=TT|" +
  "st. lucia=LC|st lucia=LC|türkiye=TR|turkiye=TR|sao tome=ST|papua=PG|tibet=|chechnya=|" +
  "yugoslavia=|soviet union=|ussr=|u.s.s.r.=|czechoslovakia=|east germany=|west germany=|northern ireland=|" +
  "england=|scotland=|wales=|somaliland=|abkhazia=|south ossetia=|transnistria=|korea=|catalonia=|" +
  "northern cyprus=|gaza=|the bahamas=BS|bahamas=BS|philippines=PH|central african republic=CF";

let codes: Map<string, string> | undefined;

function load(): Map<string, string> {
  const map = new Map<string, string>();
  for (const entry of [...readFrontCoded(COUNTRIES), ...USUAL_NAMES.split("|")]) {
    const at = entry.lastIndexOf("=");
    map.set(entry.slice(0, at), entry.slice(at + 1));
  }
  return map;
}

/**
 * ISO 3166-1 alpha-2 code of a country by its English name in lower case, without "the". The empty string for
 * places that newspapers treat as countries and ISO does not (England, the Soviet Union); undefined for others.
 */
export function countryCode(name: string): string | undefined {
  codes ??= load();
  return codes.get(name);
}

/** Every name that `countryCode` knows, lower case. */
export function countryNames(): Iterable<string> {
  codes ??= load();
  return codes.keys();
}
