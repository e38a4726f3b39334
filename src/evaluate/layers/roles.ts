import type { ComparedLayer } from "../layer.js";
import { spanKey } from "../matching.js";
import { ACCURACY, RIGHT } from "../measure.js";

/** Share of gold's paragraphs that are found exactly and given gold's role. */
export const roles: ComparedLayer = {
  name: "roles",
  figures: [
    { key: "roles.accuracy", title: "paragraph found, same role", tally: "roles", measure: ACCURACY },
  ],
  annotated: (doc) => doc.paragraphs !== undefined,
  compare: (sheet) => {
    sheet.open("roles", ACCURACY);
    const { auto, gold } = sheet.pair;
    const found = new Map(auto.paragraphs?.map((paragraph) => [spanKey(paragraph), paragraph]));
    for (const paragraph of gold.paragraphs ?? []) {
      const own = found.get(spanKey(paragraph));
      found.delete(spanKey(paragraph));
      sheet.add("roles", paragraph.start, RIGHT.asked);
      if (own?.role === paragraph.role) sheet.add("roles", paragraph.start, RIGHT.right);
      else {
        sheet.error("roles", own ? "label" : "missed", paragraph, {
          gold: paragraph.role,
          auto: own?.role ?? null,
        });
      }
    }
    for (const own of found.values()) sheet.error("roles", "wrong", own, { auto: own.role });
  },
};
