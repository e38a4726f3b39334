import { readText } from "../../scripts/reading.js";
import type { EntityType } from "../../src/document/schema.js";
import type { FoundName } from "../../src/stages/entities/names/finder.js";

/** The names of a marked line, `[GPE Elm] lies` or `[GPE:0.4 Elm] lies`, as token ranges, and the line without its marks. */
export function namesIn(line: string): { text: string; names: FoundName[] } {
  let text = "";
  const spans: { start: number; end: number; type: EntityType; score: number }[] = [];
  for (const part of line.split(/(\[[A-Z_]+(?::[\d.]+)? [^\]]+\])/)) {
    const mark = /^\[([A-Z_]+)(?::([\d.]+))? (.+)\]$/.exec(part);
    if (mark)
      spans.push({
        start: text.length,
        end: text.length + mark[3]!.length,
        type: mark[1] as EntityType,
        score: Number(mark[2] ?? 0.8),
      });
    text += mark ? mark[3] : part;
  }
  const { tokens: t } = readText(text);
  const names = spans.map(({ start, end, type, score }) => {
    const [from, last] = [t.start.indexOf(start), t.end.indexOf(end)];
    if (from < 0 || last < 0) throw new Error(`"${text.slice(start, end)}" is no run of tokens in "${text}"`);
    return { from, to: last + 1, type, score };
  });
  return { text, names };
}
