/** Ids of the special pieces of a vocabulary. */
interface SpecialPieces {
  /** Stands before a window. */
  cls: number;
  /** Stands behind each paragraph of a window. */
  sep: number;
  /** Stands for a word that no pieces make up. */
  unknown: number;
  /** Stands for a word that is kept from the encoder. */
  mask: number;
}

/** Gives the pieces of one token: ids into the vocabulary, at least one, at most `MOST_PIECES`. */
export interface WordPieces extends SpecialPieces {
  readonly piecesOf: (word: string) => readonly number[];
}

/** Of a token such as a long address no more pieces are read. */
export const MOST_PIECES = 16;

/** A part longer than this is not looked up, as in BERT. */
const LONGEST_PART = 100;

/** Words whose pieces are kept; what they are does not depend on what was kept. */
const MOST_KEPT = 50_000;

/** What stands apart within a token: punctuation and signs one by one, and CJK letters. */
const PART =
  /[\p{P}\p{S}\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\p{P}\p{S}\s\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/gu;

/**
 * The uncased WordPiece of BERT (Devlin et al. 2019; Schuster and Nakajima 2012), over tokens that are there already:
 * lower case, accents taken off, punctuation apart, then the longest piece that the vocabulary holds from the left.
 * No offset is made or searched: a piece belongs to the token that it was asked for.
 *
 * @param vocabulary a piece a line; its line is its id. Pieces that go on within a word begin with `##`.
 * @throws Error where the vocabulary lacks `[CLS]`, `[SEP]`, `[UNK]` or `[MASK]`.
 */
export function wordPieces(vocabulary: string): WordPieces {
  const ids = new Map(
    vocabulary
      .trimEnd()
      .split(/\r?\n/)
      .map((piece, id) => [piece, id]),
  );
  const special = (piece: string) => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`the vocabulary of the encoder lacks ${piece}`);
    return id;
  };
  const unknown = special("[UNK]");
  const kept = new Map<string, readonly number[]>();
  return {
    cls: special("[CLS]"),
    sep: special("[SEP]"),
    unknown,
    mask: special("[MASK]"),
    piecesOf: (word) => {
      const known = kept.get(word);
      if (known) return known;
      const pieces = piecesIn(word, ids, unknown);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(word, pieces);
      return pieces;
    },
  };
}

function piecesIn(word: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  const pieces: number[] = [];
  const plain = word
    .slice(0, LONGEST_PART * 2)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{Mn}\p{Cc}\p{Cf}\ufffd]/gu, "");
  for (const [part] of plain.matchAll(PART)) {
    appendPieces(part, ids, unknown, pieces);
    if (pieces.length >= MOST_PIECES) return pieces.slice(0, MOST_PIECES);
  }
  return pieces.length > 0 ? pieces : [unknown];
}

function appendPieces(
  part: string,
  ids: ReadonlyMap<string, number>,
  unknown: number,
  pieces: number[],
): void {
  const before = pieces.length;
  let start = part.length > LONGEST_PART ? -1 : 0;
  while (start >= 0 && start < part.length) {
    let end = part.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = ids.get(start > 0 ? `##${part.slice(start, end)}` : part.slice(start, end));
      if (id !== undefined) break;
    }
    if (id === undefined) start = -1;
    else {
      pieces.push(id);
      start = end;
    }
  }
  if (start >= 0) return;
  pieces.length = before;
  pieces.push(unknown);
}
