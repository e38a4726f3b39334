/** Last parts of the commonest names of hosts and files. */
const LAST_PARTS = new Set(
  (
    "com org net edu gov mil int info biz eu uk us ca au nz de fr it nl se ch ie in io co tv me ai app dev " +
    "pdf doc docx xls xlsx ppt pptx txt htm html xml json csv zip jpg jpeg png gif mp3 mp4 php asp aspx exe"
  ).split(" "),
);
const LABEL = /^[\p{L}\p{N}_-]+$/u;
const LOWER_WORD = /^[a-z-]{2,}$/;

/**
 * True where `piece`, a run without space, brackets or quotation marks, is a web address, an e-mail address,
 * a host (`example.org`), a file (`report.pdf`) or a dotted path of three or more words (`alt.pets.cats`).
 */
export function isAddress(piece: string): boolean {
  if (piece.length < 4 || !/[.:@]/.test(piece)) return false;
  if (piece.includes("://") || /^www\./i.test(piece)) return true;
  const at = piece.indexOf("@");
  if (at > 0) return piece.indexOf(".", at) > at + 1;
  const slash = piece.indexOf("/");
  const labels = (slash > 0 ? piece.slice(0, slash) : piece).split(".");
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  // `Go now.It` and `done.in` are missing spaces: a host's last part is a known one, and no label is one letter.
  const last = labels[labels.length - 1]!;
  const plain = last === last.toLowerCase() || last === last.toUpperCase();
  if (LAST_PARTS.has(last.toLowerCase()) && plain) return labels[0]!.length > 1;
  return labels.length > 2 && labels.every((label) => LOWER_WORD.test(label));
}
