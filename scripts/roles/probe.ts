import { combine, hashText } from "../../src/learn/hash.js";
import { certainRoles } from "../../src/stages/structure/certain.js";
import { headingFeatures } from "../../src/stages/structure/headings/features.js";
import { openLines, settingOf } from "../../src/stages/structure/headings/setting.js";

const LONG =
  "The ministers of Lissa and Oxmoor shook hands on Friday after two days of talks, and left without the treaty that both had promised.";

/** Lines in which every feature has something to see. */
const LINES = [
  "Harbor talks end with a handshake",
  LONG,
  "What comes next?",
  LONG,
  "‘We are not beggars’",
  "He left.",
  LONG,
  "1. The quota.",
  LONG,
  "2. THE BOATS",
  `"It is late," she said.`,
  "– Winds of spring –.",
  LONG,
  "March 3, 2031 the first boat: Lissa v. Oxmoor",
  "Ana Brandt",
  "Oxmoor, Li.",
  "Ana Brandt",
  "And you (all of you) ...",
  LONG,
  "Further links:",
  "Lissa – a town of 12",
];

/**
 * One number for all features of headings on a probe. The weights keep it: where it has changed, features have
 * changed since they were learned, and they must be learned again.
 */
export function fingerprint(): string {
  const candidates = LINES.map((text) => ({ text }));
  const { roles, body } = certainRoles(candidates);
  const setting = settingOf(candidates, roles, body);
  let hash = 0;
  for (const i of openLines(setting)) {
    for (const feature of headingFeatures(setting, i)) hash = combine(hash, hashText(feature));
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
