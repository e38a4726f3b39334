/**
 * Text with marked spans, for tests: `"[Ana Brandt] said [no]"` gives the text without brackets and the
 * spans in order. Brackets nest; offsets are UTF-16, half-open.
 */
export function marked(source: string): { text: string; spans: { start: number; end: number }[] } {
  let text = "";
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const character of source) {
    if (character === "[") {
      open.push(spans.length);
      spans.push({ start: text.length, end: -1 });
    } else if (character === "]") {
      const index = open.pop();
      if (index === undefined) throw new Error(`"]" without "[" in ${JSON.stringify(source)}`);
      spans[index]!.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`"[" without "]" in ${JSON.stringify(source)}`);
  return { text, spans };
}
