import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { declaredCharset, decode } from "../../src/read/encoding.js";

/** English news with names of a language, and the encodings that people write it in. */
const NEWS: [language: string, encodings: string[], texts: string[]][] = [
  [
    "Polish",
    ["windows-1250", "iso-8859-2", "cp852", "maccenteuro"],
    [
      "The mayor of Łęczyca, Żaneta Źrebiec, met Bogusław Śliż on Monday. Nobody asked Mr. Śliż about Gdańsk.",
      "“We pay,” said Grażyna Wójcik – the city’s clerk – at last.",
      "Prof. Jędrzej Kołodziejczyk of Kraków's museum found it.",
      "Only Wałęcka voted no.",
    ],
  ],
  [
    "Czech",
    ["windows-1250", "iso-8859-2", "cp852", "maccenteuro"],
    [
      "Prime Minister Bořivoj Hrůša met Květa Příhodová in Plzeň, and Luděk Čtvrtníček of Žďár paid.",
      "“Never,” said Věra Vondráčková, the town’s judge.",
      "Mr. Kolář left early.",
    ],
  ],
  [
    "Hungarian",
    ["windows-1250", "iso-8859-2", "cp852"],
    [
      "Győző Szűcs met Ágnes Hősök in Pécs; Ödön Fűrész, who came from Győr, was late.",
      "Only Erdődy knew of it.",
    ],
  ],
  [
    "Romanian",
    ["windows-1250", "iso-8859-2"],
    ["Mayor Călin Brătescu of Constanţa met Ştefan Ţepeş and Gârlea's wife."],
  ],
  [
    "French",
    ["windows-1252", "macroman", "iso-8859-15", "cp850"],
    [
      "The café of Hélène Lefèvre in Besançon, near the Théâtre Molière, was François Noël’s favorite.",
      "“Voilà,” said Aimée Crête – the city’s notary – and left.",
      "A cliché, he said.",
    ],
  ],
  [
    "Spanish",
    ["windows-1252", "macroman", "cp850"],
    [
      "Íñigo Muñoz of Málaga met José López and Begoña Ibáñez, the señora of Logroño.",
      "“We will pay,” said Inés Peñalver, the city’s mayor – at last. “It’s done.”",
      "The mayor of Cádiz was there—and left.",
    ],
  ],
  [
    "Portuguese",
    ["windows-1252", "macroman", "cp850"],
    ["João Magalhães of São Tomé met Conceição Brandão and Antônio Leão."],
  ],
  [
    "German",
    ["windows-1252", "macroman", "cp850", "windows-1250", "windows-1254"],
    ["Jörg Käßner of Düsseldorf met Günther Weißmüller and Ömer Öztürk in Lübeck.", "Ms. Größe paid."],
  ],
  [
    "Turkish",
    ["windows-1254", "macturkish", "iso-8859-9"],
    [
      "Mayor Gülşen Yıldız of Eskişehir met Doğan Şimşek and Çağrı İnan in Beyoğlu.",
      "“No,” said Ayşe Kılıç.",
    ],
  ],
  [
    "the North",
    ["windows-1252", "macroman", "iso-8859-15"],
    ["Bjørn Sæther of Tromsø met Åse Håkansson in Malmö over a smörgåsbord."],
  ],
  [
    "Croatian",
    ["windows-1250", "iso-8859-2"],
    ["Judge Željko Đurđević of Šibenik met Ivica Čačković and Mile Kovačić; Perišić’s wife came."],
  ],
  [
    "the Baltic",
    ["windows-1257", "iso-8859-13"],
    ["Mayor Jānis Bērziņš of Rīga met Žydrūnas Šiaučiūnas and Līga Kļaviņa in Jūrmala."],
  ],
  [
    "Russian",
    ["windows-1251", "koi8-r", "iso-8859-5", "cp866", "maccyrillic"],
    [
      "Министр Олег Дроздов сказал в среду, что завод закроют. Никто не возражал, кроме мэра города.",
      "The word was завод, which the clerk read aloud.",
    ],
  ],
  ["Ukrainian", ["windows-1251", "koi8-u"], ["Мер міста Юрій Ґудзь сказав, що їхній завод її дивує."]],
  ["Greek", ["windows-1253", "iso-8859-7"], ["Ο δήμαρχος είπε την Τετάρτη ότι το εργοστάσιο θα κλείσει."]],
];

/** Encodings, and of how many texts in them: read as they are, refused by name, read as something else. */
const found = new Map<string, { right: number; refused: number; wrong: string[] }>();
for (const [, encodings, texts] of NEWS) {
  for (const encoding of encodings) {
    for (const given of texts) {
      const text =
        iconv.decode(iconv.encode(given, encoding), encoding) === given
          ? given
          : given.replace(/[“”’–—]/g, "'");
      if (iconv.decode(iconv.encode(text, encoding), encoding) !== text) {
        throw new Error(`${encoding} lacks a sign of ${text}`);
      }
      const sums = found.get(encoding) ?? { right: 0, refused: 0, wrong: [] };
      found.set(encoding, sums);
      const read = decode(iconv.encode(text, encoding), undefined, "a.txt");
      if (!read.ok && read.problem.code === "wrong-encoding") sums.refused++;
      else if (read.ok && read.value.text === text) sums.right++;
      else sums.wrong.push(text);
    }
  }
}

describe("bytes in an encoding that nothing names", () => {
  it.each([...found.keys()])("in %s are read right or refused, and never as something else", (encoding) => {
    expect(found.get(encoding)!.wrong).toEqual([]);
  });

  it.each(["windows-1250", "windows-1252", "macroman", "windows-1251", "windows-1254", "koi8-r"])(
    "in %s are mostly read",
    (encoding) => {
      const { right, refused } = found.get(encoding)!;
      expect(right / (right + refused)).toBeGreaterThanOrEqual(0.65);
    },
  );

  it("get a note, but for Windows-1252, which is everyday", () => {
    const polish = decode(iconv.encode(NEWS[0]![2][0]!, "iso-8859-2"));
    expect(polish).toMatchObject({
      value: { encoding: "iso-8859-2", notes: [{ code: "recognized-encoding" }] },
    });
    const plain = decode(iconv.encode("“No,” said Zoë Müller — at last … it’s £5, 20 °C", "windows-1252"));
    expect(plain.ok && plain.value).toEqual({
      text: "“No,” said Zoë Müller — at last … it’s £5, 20 °C",
      encoding: "windows-1252",
    });
  });

  it("are told by the names that they could have", () => {
    const read = decode(iconv.encode("Only Erdő knew.", "windows-1250"), undefined, "a.txt");
    if (read.ok) expect(read.value.text).toBe("Only Erdő knew.");
    else expect(read.problem).toMatchObject({ code: "wrong-encoding", where: "a.txt" });
    const strange = decode(Buffer.from("The dam \xb7\xbc\xa4\xa8 held.", "latin1"), undefined, "a.txt");
    expect(strange).toMatchObject({
      problem: { code: "wrong-encoding", message: expect.stringContaining("iconv -f") },
    });
  });
});

describe("damaged UTF-8", () => {
  const text = "José Peña said so. ".repeat(40);
  const bytes = Buffer.from(text);

  it.each([0xc3, 0xe2, 0xf0])("cut within its last letter (%i) is read without it, with a note", (byte) => {
    const cut = byte === 0xf0 ? [0xf0, 0x9f, 0x9a] : byte === 0xe2 ? [0xe2, 0x80] : [0xc3];
    expect(decode(Buffer.concat([bytes, Buffer.from(cut)]))).toMatchObject({
      value: { text, encoding: "utf-8", notes: [{ code: "damaged-letters" }] },
    });
  });

  it("with one byte broken is read but for this letter, with a note", () => {
    const broken = Buffer.from(bytes);
    broken[bytes.indexOf("ñ")] = 0x41;
    const read = decode(broken);
    expect(read).toMatchObject({ value: { encoding: "utf-8", notes: [{ code: "damaged-letters" }] } });
    expect(read.ok && read.value.text.replace("A\ufffd", "ñ")).toBe(text);
  });

  it("beside text in another encoding is refused", () => {
    const mixed = Buffer.concat([
      bytes.subarray(0, 40),
      iconv.encode("Begoña Ibáñez of Málaga met Íñigo.", "latin1"),
    ]);
    expect(decode(mixed)).toMatchObject({ problem: { code: "wrong-encoding" } });
  });
});

describe("a charset that a page declares", () => {
  it("is honored under its usual wrong names", () => {
    const bytes = iconv.encode('<meta charset="ISO-8859-1">“No,” said Zoë', "windows-1252");
    expect(decode(bytes, declaredCharset(bytes))).toMatchObject({ value: { encoding: "windows-1252" } });
  });

  const polish = "Mayor Władysław Śliwiński of Łódź met Małgorzata Żukowska.";
  const icelandic = "Guðmundur Þórðarson met Sigríður Ægisdóttir in Hafnarfjörður; Þór Ásgeirsson left.";

  it.each([
    ["iso-8859-1", "windows-1250", polish],
    ["windows-1250", "iso-8859-2", polish],
    ["iso-8859-1", "windows-1250", "Květa Příhodová of Plzeň met Bořivoj Hrůša and Luděk Čtvrtníček."],
    ["iso-8859-1", "windows-1251", "Министр сказал в среду, что завод закроют."],
    ["iso-8859-1", "macroman", "José Núñez of Peñafiel met María Ibáñez in the café."],
    ["windows-1251", "windows-1252", "Íñigo Muñoz of Málaga met José López and Begoña Ibáñez."],
  ])("%s is not believed where the letters show %s, and this is noted", (declared, encoding, text) => {
    const read = decode(iconv.encode(text, encoding), declared);
    expect(read).toMatchObject({ value: { text, encoding, notes: [{ code: "recognized-encoding" }] } });
    expect(read.ok && read.value.notes![0]!.message).toContain(declared);
  });

  it.each([
    ["iso-8859-1", icelandic],
    ["iso-8859-1", "Mayor Þorsteinn left."],
    ["iso-8859-1", "Jüri Õunpuu met Tõnis Mägi in Võru. Bardhë Çela of Shkodër met Përparim Hoxhë."],
    ["iso-8859-1", "Home » News · Sport ¦ Weather | © 2031 ® ª º ¼ cup, 30° § 4 ¶ 5 ¤ ¬ ± ×"],
    ["iso-8859-2", polish],
    ["windows-1257", "Jānis Bērziņš of Rīga met Žydrūnas Šiaučiūnas."],
    ["shift_jis", "市長は月曜日に退いた。"],
    ["x-mac-roman", "“We pay €20,” said José."],
  ])("%s decides where nothing speaks against it: %s", (declared, text) => {
    const bytes = iconv.encode(text.replace("€", "¤"), declared === "x-mac-roman" ? "macroman" : declared);
    const read = decode(bytes, declared);
    expect(read.ok && read.value.text).toBe(text);
    expect(read.ok && read.value.notes).toBeUndefined();
  });

  it("is not believed where it is UTF-8 and the bytes are not", () => {
    const page = '<meta charset="UTF-8"><p>Hélène Lefèvre of Besançon met François Noël.';
    const read = decode(iconv.encode(page, "windows-1252"), "UTF-8");
    expect(read.ok && read.value.text).toBe(page);
  });
});

describe("UTF-16 without a byte order mark", () => {
  it.each(["utf-16le", "utf-16be"])("%s is read, with a note", (encoding) => {
    for (const text of [
      "The dam held.\n",
      "Władysław of Łódź paid €5.",
      "Министр сказал в среду, что так.",
    ]) {
      expect(decode(iconv.encode(text, encoding, { addBOM: false }))).toMatchObject({
        value: { text, encoding, notes: [{ code: "recognized-encoding" }] },
      });
    }
  });

  it("is nothing that has zeros of other kinds", () => {
    for (const bytes of [[0], [65, 0, 0, 66], [65, 66, 0, 67, 68, 0], [65, 0, 1, 0, 66, 0]]) {
      expect(decode(Uint8Array.from(bytes))).toMatchObject({ problem: { code: "binary-file" } });
    }
  });
});

it("RTF is not text, whatever its name", () => {
  expect(decode(Buffer.from("{\\rtf1\\ansi The dam held.}"))).toMatchObject({
    problem: { code: "binary-file" },
  });
});

describe("names of East Asia and Thailand in English news", () => {
  it.each([
    ["Shift_JIS", "岸田文雄"],
    ["EUC-JP", "岸田文雄"],
    ["GBK", "习近平"],
    ["Big5", "蔡英文"],
    ["EUC-KR", "윤석열"],
    ["TIS-620", "ประยุทธ์"],
  ])("in %s are no letters of another alphabet: refused", (encoding, name) => {
    for (const text of [
      `The minister, ${name}, said no.`,
      `“${name}” won.\n\n${name} said that ${name} was his.\n`,
    ]) {
      const bytes = iconv.encode(text.replace(/[“”]/g, '"'), encoding);
      expect(decode(bytes, undefined, "a.txt"), encoding).toMatchObject({
        problem: { code: "wrong-encoding", where: "a.txt" },
      });
    }
  });
});
