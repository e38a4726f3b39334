/** A text of about `length` UTF-16 units of one family. */
export type Growing = (length: number) => string;

const times =
  (unit: string): Growing =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length));

const each =
  (unit: (i: number) => string): Growing =>
  (length) => {
    const units: string[] = [];
    for (let i = 0, size = 0; size < length; i++) {
      units.push(unit(i));
      size += units[i]!.length;
    }
    return units.join("");
  };

/** The `i`-th of many invented names. */
function name(i: number): string {
  let rest = i;
  let word = "";
  for (let k = 0; k < 4; k++) {
    word += "bdfgklmnprst"[rest % 12]! + "aeiou"[(rest + k) % 5]!;
    rest = Math.floor(rest / 12);
  }
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Families of texts that grow in one thing: what a stage might look at again and again. A line each. */
export const GROWING: ReadonlyMap<string, Growing> = new Map([
  // Names and numbers of one sentence.
  ["two names and", times("Ana Brandt and ")],
  ["names with commas", times("Ana, ")],
  ["said in one sentence", times("Ana Brandt said ")],
  [
    "a long sentence",
    times("Ana Brandt and Bo Lund met in Geneva, and the mayor criticized the plan while "),
  ],
  ["datelines", times("GENEVA (AP) — ")],
  ["attitudes", times("criticized Ana Brandt and praised Bo Lund ")],
  ["attitudes of one holder", times("Ana Brandt supports the ban and opposes the tax, ")],
  ["attitudes to new things", each((i) => `critics of the ${name(i).toLowerCase()} plan, `)],
  ["one name", times("Ana ")],
  ["one name in capitals", times("ANA ")],
  ["new names", each((i) => `${name(i)} `)],
  ["new names and", each((i) => `${name(i)} ${name(i * 7 + 3)} and `)],
  ["new first names", each((i) => `${name(i)} Brandt and `)],
  ["initials of one surname", each((i) => (i % 2 ? `J. ${name(i)} Brandt, ` : `J${name(i)} Ali Brandt, `))],
  ["owners", times("Ana’s Bo’s ")],
  ["parties", times("Brandt (D-Ohio) ")],
  ["places in places", times("in Geneva, Ohio, ")],
  ["the head of the head", times("the president of the bank of the ")],
  ["bodies of bodies", times("Ministry of Bank and ")],
  ["by a source", times("according to Ana ")],
  ["amounts", times("US$5 million and 3 May 2008, ")],
  ["numbers", each((i) => `${i} `)],
  ["not", times("not very good ")],
  // Sentences, lines and paragraphs.
  [
    "prose",
    each((i) => `The council of ${name(i)} approved the plan on ${1 + (i % 28)} May, critics said. `),
  ],
  ["names, each in its sentence", each((i) => `${name(i)} ${name(i * 7 + 3)} left. `)],
  ["people of one surname", each((i) => `${name(i)} Brandt left. Brandt slept. `)],
  ["bodies and short forms", each((i) => `The ${name(i)} Bank Group fell. ${name(i)} Bank rose. `)],
  ["bodies and letters", each((i) => `The ${name(i)} ${name(i + 5)} Organization (${name(i)[0]}O) met. `)],
  ["lines of a letter", times("a\n")],
  ["paragraphs of a letter", times("a\n\n")],
  ["lines of a letter, of Windows", times("a\r\n")],
  ["exclamations", times("! ")],
  ["questions", times("? A ")],
  ["stops", times(". ")],
  ["short sentences", times("A b. ")],
  ["pronouns", times("He left. She said it. ")],
  ["pronouns in one sentence", times("he said she said ")],
  ["an interview", times("Q: Why?\nA: Because.\n")],
  ["rules", times("***\n")],
  ["lists", times("- item one\n")],
  ["bylines", times("By Ana Brandt\n\n")],
  ["credits", times("Photo: Ana Brandt/AP\n\n")],
  ["headings", times("A Heading Here\n\nThe text is here, he said.\n\n")],
  // Quotations.
  ["quotations", times("“We were wrong,” said Ana Brandt. ")],
  ["quotations of one cue", times("“We were wrong.” ")],
  ["quotations in paragraphs", times("“We were wrong,” said Ana Brandt.\n\n")],
  ["quotations that go on", times("“We were wrong.\n\n")],
  ["quotations in quotations", times("“He said ‘no’ to me,” she said. ")],
  ["straight quotations", times('"a" ')],
  ["marks that open", times("“ ")],
  ["marks that close", times("” ")],
  ["single marks", times("‘ ’ ")],
  ["said between commas", times(", said, ")],
  ["said that", times("said that ")],
  ["colons", times("Ana said: ")],
  ["plans", times("is expected to ")],
  ["described people", times("The tall mayor of the old town said. ")],
  // Signs, and words without an end.
  ["a word", times("x")],
  ["a word in capitals", times("X")],
  ["digits", times("1")],
  ["digits and dashes", times("1-")],
  ["letters and dashes", times("a-")],
  ["capitals and dashes", times("A-")],
  ["capitals and stops", times("A.")],
  ["dashes", times("-")],
  ["at signs", times("a@")],
  ["addresses", times("http://a.b/c ")],
  ["brackets", times("( ")],
  ["bracketed letters", times("(a) ")],
  ["commas", times(", ")],
  ["straight marks", times('"')],
  ["emoji", times("👩‍👩‍👧")],
  ["combining marks", times("e\u0301")],
  ["spaces", times(" ")],
  ["no-break spaces", times("a\u00a0")],
  ["other scripts", times("да 中 ")],
]);
