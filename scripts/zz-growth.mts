import { readFileSync } from "node:fs";
import { loadModels } from "/work/h-linear/src/io/models.js";
import { learned } from "/work/h-linear/src/pipeline/learned.js";
import { standard } from "/work/h-linear/src/pipeline/standard.js";

const P = process.env.RULES ? standard : learned(loadModels());
const names = (i: number) =>
  "Bcdfghklmnprstvz"[i % 16]! +
  "aeiou"[i % 5]! +
  "lmnrst"[((i / 16) | 0) % 6]! +
  "aeiou"[((i / 80) | 0) % 5] +
  "rst"[((i / 7) | 0) % 3] +
  "on";
const rep = (s: string) => (n: number) => s.repeat(Math.ceil(n / s.length)).slice(0, n);
const gen = (f: (i: number) => string) => (n: number) => {
  const o: string[] = [];
  let l = 0;
  for (let i = 0; l < n; i++) {
    const s = f(i);
    o.push(s);
    l += s.length;
  }
  return o.join("");
};
export const F: Record<string, (n: number) => string> = {
  "Ana Brandt and": rep("Ana Brandt and "),
  "Ana Brandt said": rep("Ana Brandt said "),
  "long sentence": rep("Ana Brandt and Bo Lund met in Geneva, and the mayor criticized the plan while "),
  "GENEVA (AP) —": rep("GENEVA (AP) — "),
  criticized: rep("criticized Ana Brandt and praised Bo Lund "),
  "Ana ": rep("Ana "),
  "ANA ": rep("ANA "),
  "Ana, ": rep("Ana, "),
  "a\\n": rep("a\n"),
  "a\\n\\n": rep("a\n\n"),
  "! ": rep("! "),
  "!": rep("!"),
  ". ": rep(". "),
  "? A ": rep("? A "),
  ", said, ": rep(", said, "),
  "said ": rep("said "),
  "said that ": rep("said that "),
  prose: gen(
    (i) =>
      `The council of ${names(i)} approved the plan on ${1 + (i % 28)} May ${1990 + (i % 30)}, and critics warned that it would cost ${i} million dollars. `,
  ),
  "one paragraph distinct names": gen((i) => `${names(i)} ${names(i * 7 + 3)} left. `),
  "distinct names no period": gen((i) => `${names(i)} ${names(i * 7 + 3)} `),
  "distinct names and": gen((i) => `${names(i)} ${names(i * 7 + 3)} and `),
  quotes: rep("“We were wrong,” said Ana Brandt. "),
  "quotes 2": rep('"a" '),
  "quotes paragraphs": rep("“We were wrong,” said Ana Brandt.\n\n"),
  "open quotes": rep("“ "),
  "open quotes tight": rep("“"),
  "close quotes": rep("” "),
  "open quote paragraphs": rep("“We were wrong.\n\n"),
  "straight open": rep('" '),
  "straight tight": rep('"'),
  single: rep("' "),
  "nested quotes": rep("“He said ‘no’ to me,” she said. "),
  "nested open": rep("“ ‘ "),
  headings: rep("A Heading Here\n\nThe body text is here, he said.\n\n"),
  bylines: rep("By Ana Brandt\n\n"),
  stance: rep("Ana Brandt supports the ban and opposes the tax. "),
  "stance no period": rep("Ana Brandt supports the ban and opposes the tax, "),
  "the mayor criticized": rep("the mayor criticized the plan and "),
  emoji: rep("😀"),
  commas: rep(", "),
  "commas tight": rep(","),
  "1-": rep("1-"),
  "1 ": rep("1 "),
  "-": rep("-"),
  "- ": rep("- "),
  "a-": rep("a-"),
  "A-": rep("A-"),
  "A.": rep("A."),
  "A. ": rep("A. "),
  "U.S. ": rep("U.S. "),
  "a.b": rep("a.b"),
  "a@": rep("a@"),
  "http://": rep("http://"),
  "http://a.b/c ": rep("http://a.b/c "),
  "( ": rep("( "),
  "(": rep("("),
  "(a) ": rep("(a) "),
  "Ana (": rep("Ana ("),
  "[": rep("["),
  "…": rep("…"),
  "...": rep("..."),
  $: rep("$"),
  "$5 ": rep("$5 "),
  "US$5 million ": rep("US$5 million "),
  "5 million ": rep("5 million "),
  "million ": rep("million "),
  "percent ": rep("5 percent "),
  "2008 ": rep("2008 "),
  "May ": rep("May "),
  "3 May ": rep("3 May "),
  "Monday, ": rep("Monday, "),
  "January 3, ": rep("January 3, "),
  "first ": rep("first "),
  "half a ": rep("half a "),
  "twenty ": rep("twenty "),
  "twenty-": rep("twenty-"),
  "the end of ": rep("the end of "),
  "of ": rep("of "),
  "of the ": rep("of the "),
  "Bank of ": rep("Bank of "),
  "University of ": rep("University of "),
  "Ministry of Bank and ": rep("Ministry of Bank and "),
  "Mr. ": rep("Mr. "),
  "President ": rep("President "),
  "president ": rep("president "),
  "the president of the ": rep("the president of the "),
  "according to ": rep("according to "),
  "according to Ana ": rep("according to Ana "),
  "who ": rep("who "),
  "not ": rep("not "),
  "very good ": rep("very good "),
  "good ": rep("good "),
  "bad, bad ": rep("bad, bad "),
  "he said. ": rep("he said. "),
  "He told her ": rep("He told her "),
  "He said. he ": rep("He said he said "),
  "'s ": rep("'s "),
  "Ana's ": rep("Ana's "),
  "Ana’s Bo’s ": rep("Ana’s Bo’s "),
  "x word": rep("x"),
  "X word": rep("X"),
  é: rep("é"),
  中: rep("中"),
  "中 ": rep("中 "),
  cyr: rep("да "),
  zwj: rep("👩‍👩‍👧"),
  comb: rep("e\u0301"),
  combining: rep("\u0301"),
  spaces: rep(" "),
  "a   spaces": (n) => "a" + " ".repeat(n - 2) + "b",
  tabs: rep("a\t"),
  nl: rep("\n"),
  crlf: rep("a\r\n"),
  ls: rep("a\u2028"),
  nbsp: rep("a\u00a0"),
  "q&a": rep("Q: Why?\nA: Because.\n"),
  "Q paragraphs": rep("Q: Why?\n\nA: Because.\n\n"),
  list: rep("- item one\n"),
  stars: rep("* * *\n\n"),
  "***": rep("***\n"),
  "====": rep("="),
  "Photo:": rep("Photo: Ana Brandt/AP\n\n"),
  "Smith (D-Ohio)": rep("Smith (D-Ohio) "),
  "Ana Brandt, ": rep("Ana Brandt, "),
  "Ana Brandt, the mayor, ": rep("Ana Brandt, the mayor, "),
  "; ": rep("; "),
  ": ": rep(": "),
  "Ana: ": rep("Ana: "),
  "Ana:\\n": rep("Ana: no.\n"),
  "Ana said:": rep("Ana said: "),
  "— ": rep("— "),
  "— Ana ": rep("— Ana "),
  "“Ana” ": rep("“Ana” "),
  "“Ana": rep("“Ana "),
  "“,” ": rep("“,” "),
  "”“": rep("”“"),
  "to ": rep("to "),
  "that ": rep("that "),
  "and ": rep("and "),
  Brandt: gen((i) => `${names(i)} Brandt and `),
  "Brandt left": gen((i) => `${names(i)} Brandt left. `),
  "Brandt alone": gen((i) => (i % 2 ? `${names(i)} Brandt left. ` : "Brandt left. ")),
  acronyms: gen(
    (i) => `the ${names(i)} ${names(i + 5)} Organization (${names(i)[0]}${names(i + 5)[0]}O) met. `,
  ),
  acronyms2: gen((i) => `${names(i).slice(0, 4).toUpperCase()} met. `),
  "same initial": gen((i) => `Ana B${names(i).toLowerCase()} met. `),
  "many lower": gen((i) => `${names(i).toLowerCase()} `),
  sentences: rep("a. "),
  Sentences: rep("A b. "),
  he: rep("He left. "),
  "she said": rep("She said it. Ana Brandt left. "),
  descr: rep("The tall mayor of the old town said. "),
  passive: rep("was criticized by "),
  "is expected to ": rep("is expected to "),
  "it is ": rep("it is feared that "),
  "critics say ": rep("critics say "),
  "said Ana, said Bo, ": rep("said Ana, said Bo, "),
  "“a,” said Ana, “b,” ": rep("“a,” said Ana, “b,” "),
  "a b": gen((i) => `“${names(i)}” `),
  "“a.\\n": rep("“a.\n"),
  "by ": rep("by "),
  "By ": rep("By "),
  "the ": rep("the "),
  "The ": rep("The "),
  "The Bank of the ": rep("The Bank of the "),
  A: rep("A "),
  "A & B": rep("A & "),
  "and Ana": rep("and Ana "),
  "Ana of ": rep("Ana of "),
  "of Ana, ": rep("of Ana, "),
  "in Geneva, Ohio, ": rep("in Geneva, Ohio, "),
  "Geneva, ": rep("Geneva, "),
  "French ": rep("French "),
  "v. ": rep("Brandt v. Lund "),
  "St. ": rep("St. "),
  "1.": rep("1."),
  "1,": rep("1,"),
  "1:": rep("1:"),
  "1 2 3": gen((i) => `${i} `),
  "1/2": rep("1/2 "),
  "9/11 ": rep("9/11 "),
  "12:30 ": rep("12:30 p.m. "),
  "#x ": rep("#x "),
  "@x ": rep("@x "),
  "cannot ": rep("cannot "),
  "don't ": rep("don't "),
};
const only = process.argv[2];
const MAX = +(process.argv[3] ?? 160000);
if (only !== "lib")
  for (const [name, make] of Object.entries(F)) {
    if (only && only !== "all" && name !== only) continue;
    const T: Record<string, number[]> = {};
    const sizes: number[] = [];
    for (let n = MAX / 16; n <= MAX; n *= 2) {
      const text = make(n);
      let whole = 0;
      let so: any = { id: "x", text, meta: {} };
      sizes.push(n);
      for (const s of P.stages) {
        const t = process.cpuUsage();
        const { notes, ...g } = s.run(so) as any;
        so = { ...so, ...g };
        const u = process.cpuUsage(t);
        const ms = (u.user + u.system) / 1000;
        (T[s.name] ??= []).push(ms);
        whole += ms;
      }
      if (whole > 3000) break;
    }
    const worst = Object.entries(T)
      .map(
        ([s, l]) =>
          [
            s,
            l.length < 2 ? 0 : Math.log2(l.at(-1)! / l.at(-2)!),
            l.length < 3 ? 0 : Math.log2(l.at(-1)! / l.at(-3)!) / 2,
            l.at(-1)!,
          ] as const,
      )
      .filter((x) => x[3] > 8)
      .sort((a, b) => b[2] - a[2]);
    const sum = Object.values(T).reduce((a, l) => a + l.at(-1)!, 0);
    console.log(
      name.padEnd(28),
      String(sizes.at(-1)).padStart(7),
      ((sum / sizes.at(-1)!) * 1000).toFixed(1).padStart(7) + " µs/ch",
      worst
        .filter((x) => x[2] > 1.2 || x[1] > 1.3)
        .map((w) => `${w[0]} ${w[2].toFixed(2)} (${w[1].toFixed(2)}) ${w[3].toFixed(0)}ms`)
        .join("  "),
    );
  }
