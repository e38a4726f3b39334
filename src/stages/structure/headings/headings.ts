import type { Role } from "../../../document/schema.js";
import type { Candidate } from "../candidate.js";
import { headingFeatures } from "./features.js";
import { openLines, settingOf } from "./setting.js";
import { WEIGHTS } from "./weights.js";

/**
 * Section titles and what else stands between paragraphs and is no prose (a name under a letter, a line that leads
 * to another story), among the paragraphs that have no role yet. `body` is the index of the first running text.
 */
export function markHeadings(all: readonly Candidate[], roles: (Role | undefined)[], body: number): void {
  const setting = settingOf(all, roles, body);
  const found: number[] = [];
  for (const i of openLines(setting)) {
    let sum = 0;
    for (const feature of headingFeatures(setting, i)) sum += WEIGHTS.get(feature) ?? 0;
    if (sum > 0) found.push(i);
  }
  for (const i of found) roles[i] = "heading";
}
