/** Labels of a cue tagger: outside, first token of a cue, a further one. */
export const CUE_LABELS = 3;
export const CueLabel = { Outside: 0, Begin: 1, Inside: 2 } as const;

export function cueMayFollow(from: number, to: number): boolean {
  return to !== CueLabel.Inside || from !== CueLabel.Outside;
}

/** Labels around a cue: content has a first, inner and last token; content of one token has only a last. */
export const PART_LABELS = 6;
export const Part = {
  Outside: 0,
  SourceBegin: 1,
  Source: 2,
  ContentBegin: 3,
  Content: 4,
  ContentEnd: 5,
} as const;

export function partMayFollow(from: number, to: number): boolean {
  const open = from === Part.ContentBegin || from === Part.Content;
  if (open) return to === Part.Content || to === Part.ContentEnd;
  if (to === Part.Content) return false;
  if (to === Part.Source) return from === Part.SourceBegin || from === Part.Source;
  return true;
}

export function partMayBegin(to: number): boolean {
  return to !== Part.Content && to !== Part.Source;
}

export function partMayFinish(from: number): boolean {
  return from !== Part.ContentBegin && from !== Part.Content;
}
