import type { Quotation } from "../../document/schema.js";
import type { Piece, Span } from "../../document/span.js";
import type { ComparedLayer } from "../layer.js";
import { type Matching, matchBest, matchEqual, overlapping, spanKey } from "../matching.js";
import { ACCURACY, F1, FOUND, RIGHT } from "../measure.js";
import { nameOf, sameName } from "../names.js";
import { jaccard, shared, sizeOf, united } from "../pieces.js";
import type { Sheet } from "../sheet.js";

/** Shared characters of content, as a share of the characters of either, from which two quotations match. */
const LOOSE = 0.3;
const TIGHT = 0.8;

/** A quotation's content as united pieces, and the span from its first to its last character. */
interface Content extends Span {
  pieces: Piece[];
}

/**
 * Quotations. `loose`, `tight`: content, by the Jaccard overlap of characters. `characters`: the characters inside
 * any content. `cue`: exact pieces of cues. `source`: of the loosely matched for which gold has a source, those
 * whose source shares a character with it; `speaker`: of those for which gold names a speaker, the same name.
 */
export const quotations: ComparedLayer = {
  name: "quotations",
  figures: [
    { key: "quotations.loose", title: `content, overlap ${LOOSE}`, tally: "quotations.loose", measure: F1 },
    { key: "quotations.tight", title: `content, overlap ${TIGHT}`, tally: "quotations.tight", measure: F1 },
    {
      key: "quotations.characters",
      title: "content, characters",
      tally: "quotations.characters",
      measure: F1,
    },
    { key: "quotations.cue", title: "cue, exact span", tally: "quotations.cue", measure: F1 },
    { key: "quotations.source", title: "source, of matched", tally: "quotations.source", measure: ACCURACY },
    {
      key: "quotations.speaker",
      title: "speaker, of matched",
      tally: "quotations.speaker",
      measure: ACCURACY,
    },
  ],
  annotated: (doc) => doc.quotations !== undefined,
  compare: (sheet) => {
    const gold = sheet.pair.gold.quotations ?? [];
    const auto = sheet.pair.auto.quotations ?? [];
    const theirs = gold.map(contentOf);
    const own = auto.map(contentOf);
    const candidates = overlapping(theirs, own, (i, j) => jaccard(theirs[i]!.pieces, own[j]!.pieces));
    for (const [tally, least] of [
      ["quotations.loose", LOOSE],
      ["quotations.tight", TIGHT],
    ] as const) {
      const matching = matchBest(gold.length, auto.length, candidates, least);
      sheet.open(tally, F1);
      sheet.matching(tally, matching, theirs, own);
      if (least !== LOOSE) continue;
      compareMatched(sheet, gold, auto, matching);
      for (const i of matching.missed) {
        sheet.error("quotations", "missed", theirs[i]!, { gold: gold[i]!.form }, gold[i]!.content);
      }
      for (const j of matching.wrong) {
        sheet.error("quotations", "wrong", own[j]!, { auto: auto[j]!.form }, auto[j]!.content);
      }
    }
    compareCharacters(sheet, theirs, own);
    compareCues(sheet, gold, auto);
  },
};

function contentOf({ content }: Quotation): Content {
  const pieces = united(content);
  return { pieces, start: pieces[0]?.[0] ?? 0, end: pieces.at(-1)?.[1] ?? 0 };
}

/** Source and speaker of the quotations that match, and how exactly they match. */
function compareMatched(
  sheet: Sheet,
  gold: readonly Quotation[],
  auto: readonly Quotation[],
  matching: Matching,
): void {
  const { pair } = sheet;
  sheet.open("quotations.source", ACCURACY);
  sheet.open("quotations.speaker", ACCURACY);
  for (const match of [...matching.matched].sort((a, b) => a.gold - b.gold)) {
    const theirs = gold[match.gold]!;
    const own = auto[match.auto]!;
    const place = contentOf(theirs);
    const words = (pieces: readonly Piece[]) =>
      pieces.map(([start, end]) => pair.text?.slice(start, end) ?? `${start}-${end}`).join(" … ");
    if (match.score < TIGHT) {
      sheet.error(
        "quotations",
        "boundary",
        place,
        { gold: words(theirs.content), auto: words(own.content) },
        theirs.content,
      );
    }
    if (theirs.source.length > 0) {
      sheet.add("quotations.source", place.start, RIGHT.asked);
      if (shared(united(theirs.source), united(own.source)).length > 0) {
        sheet.add("quotations.source", place.start, RIGHT.right);
      } else {
        const said = { gold: words(theirs.source), auto: words(own.source) };
        sheet.error("quotations", "source", place, said, theirs.content);
      }
    }
    const speaker = nameOf(theirs.speaker, pair.goldNames, pair.text);
    if (speaker !== null) {
      const found = nameOf(own.speaker, pair.autoNames, pair.text);
      sheet.add("quotations.speaker", place.start, RIGHT.asked);
      if (sameName(found, speaker)) sheet.add("quotations.speaker", place.start, RIGHT.right);
      else sheet.error("quotations", "speaker", place, { gold: speaker, auto: found }, theirs.content);
    }
  }
}

function compareCharacters(sheet: Sheet, gold: readonly Content[], auto: readonly Content[]): void {
  sheet.open("quotations.characters", F1);
  const theirs = united(gold.flatMap(({ pieces }) => pieces));
  const own = united(auto.flatMap(({ pieces }) => pieces));
  for (const [pieces, cell] of [
    [theirs, FOUND.gold],
    [own, FOUND.predicted],
    [shared(theirs, own), FOUND.tp],
  ] as const) {
    for (const piece of pieces) sheet.add("quotations.characters", piece[0], cell, sizeOf([piece]));
  }
}

function compareCues(sheet: Sheet, gold: readonly Quotation[], auto: readonly Quotation[]): void {
  sheet.open("quotations.cue", F1);
  const cues = (list: readonly Quotation[]) =>
    list.flatMap(({ cue }) => cue.map(([start, end]) => ({ start, end })));
  const theirs = cues(gold);
  const own = cues(auto);
  sheet.matching("quotations.cue", matchEqual(theirs, own, spanKey), theirs, own);
}
