import type { CodebookTarget } from "../../codebook/codebook.js";
import type { TargetMatch } from "../../codebook/matcher.js";
import type { Entity, Mention } from "../../document/schema.js";
import { overlaps, type Span } from "../../document/span.js";
import { isSpace } from "../../document/white-space.js";
import { type Naming, type Numbered, numbered } from "./numbered.js";
import { isOtherPerson } from "./other-person.js";

/**
 * Puts the codebook before the names that were found: where a match overlaps mentions, these go. Inside a longer
 * name of a person alone the finder is believed: a person of the codebook takes the whole name (*Vladimir Orlov*
 * for *Orlov*) unless it is another person's, and nothing else is meant there (*Paris* in *Paris Hale*). A name
 * that holds two targets (*Orlov-Halden*) was no name of one person.
 * An entity that was found under one of a target's names becomes the target, with all its mentions.
 */
export function impose(
  text: string,
  targets: readonly CodebookTarget[],
  matches: readonly TargetMatch[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Numbered {
  const namings: Naming[] = [];
  const forms = new Map<string, Map<string, number>>();
  const join = ({ entity, start, end }: Mention, target: number) => {
    if (entity === undefined) return;
    const known = forms.get(entity) ?? new Map<string, number>();
    forms.set(entity, known.set(text.slice(start, end), target));
  };
  let m = 0;
  const keep = (until: number) => {
    while (m < mentions.length && mentions[m]!.end <= until) namings.push({ mention: mentions[m++]! });
  };
  matches.forEach((match, i) => {
    keep(match.start);
    const { target } = match;
    const first = mentions[m];
    const next = matches[i + 1];
    const pair = first && next && next.target !== target && next.end <= first.end;
    if (first?.type === "PERSON" && isInside(match, first) && !pair) {
      const name = text.slice(first.start, first.end);
      const taken = targets[target]!.type === "PERSON" && !isOtherPerson(name, targets[target]!);
      if (!taken || !isOfWords(text, match, first)) return;
      join(first, target);
      namings.push({ mention: first, target });
      m++;
      return;
    }
    // The rest of a name that another match has taken whole.
    if (match.start < (namings.at(-1)?.mention.end ?? 0)) return;
    for (; m < mentions.length && overlaps(mentions[m]!, match); m++) {
      if (isSameName(text, match, mentions[m]!)) join(mentions[m]!, target);
    }
    const { start, end } = match;
    namings.push({ mention: { id: "", start, end, type: targets[target]!.type }, target });
  });
  keep(text.length);
  const targetOf = new Map<string, number>();
  for (const entity of entities) {
    const target = targetOfEntity(entity, forms.get(entity.id), targets);
    if (target !== undefined) targetOf.set(entity.id, target);
  }
  return numbered(text, targets, namings, entities, targetOf);
}

/** True where the match is a part of the name, and not the whole of it. */
function isInside(match: Span, name: Span): boolean {
  return (
    name.start <= match.start && match.end <= name.end && name.end - name.start > match.end - match.start
  );
}

/** True where the match is whole words of the name: *Lang* of *Anna Lang*, not of *Anna Lang-Weber*. */
function isOfWords(text: string, match: Span, name: Span): boolean {
  const before = match.start === name.start || isSpace(text.charCodeAt(match.start - 1));
  return before && (match.end === name.end || isSpace(text.charCodeAt(match.end)));
}

/** True where match and mention are the same words, but for a *the* that finders leave out. */
function isSameName(text: string, match: Span, { start, end }: Span): boolean {
  if (end !== match.end || start < match.start) return false;
  return start === match.start || text.slice(match.start, start).trim().toLowerCase() === "the";
}

/**
 * The target that the entity is: whose name its fullest form is, else whose name another form of it is, unless
 * the fullest form is another person's name. `forms`: its forms that were found to be a target's names.
 */
function targetOfEntity(
  { name, aliases, type }: Entity,
  forms: ReadonlyMap<string, number> | undefined,
  targets: readonly CodebookTarget[],
): number | undefined {
  for (const form of forms ? [name, ...aliases] : []) {
    const target = forms!.get(form);
    if (target === undefined) continue;
    if (form === name || type !== "PERSON" || !isOtherPerson(name, targets[target]!)) return target;
  }
  return undefined;
}
