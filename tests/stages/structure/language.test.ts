import { describe, expect, it } from "vitest";
import { languageNotes, otherLanguage } from "../../../src/stages/structure/language.js";

const OTHERS: [language: string, text: string][] = [
  [
    "German",
    "Der Bürgermeister sagte am Montag, dass die Stadt den Hafen nicht verkaufen werde. „Wir zahlen“, sagte er.",
  ],
  [
    "French",
    "Le maire a dit lundi que la ville ne vendra pas le port, et que les travaux sont prévus pour le mois de mai.",
  ],
  [
    "Spanish",
    "El alcalde dijo el lunes que la ciudad no venderá el puerto y que las obras se harán en mayo con un plan nuevo.",
  ],
  [
    "Italian",
    "Il sindaco ha detto lunedì che la città non venderà il porto e che i lavori sono previsti per il mese di maggio.",
  ],
  [
    "Portuguese",
    "O presidente disse na segunda que a cidade não vai vender o porto e que as obras foram marcadas para maio.",
  ],
  [
    "Dutch",
    "De burgemeester zei maandag dat de stad de haven niet verkoopt en dat het werk in mei met een nieuw plan begint.",
  ],
  [
    "Swedish",
    "Borgmästaren sade på måndagen att staden inte säljer hamnen och att arbetet börjar i maj med en ny plan.",
  ],
  [
    "Polish",
    "Burmistrz powiedział w poniedziałek, że miasto nie sprzeda portu i że prace są planowane na maj, ale nie wcześniej.",
  ],
  [
    "Czech",
    "Starosta řekl v pondělí, že město přístav neprodá a že se práce konají v květnu, ale jen podle nového plánu.",
  ],
  [
    "Hungarian",
    "A polgármester hétfőn azt mondta, hogy a város nem adja el a kikötőt, és a munka csak májusban kezdődik meg.",
  ],
  [
    "Romanian",
    "Primarul a spus luni că orașul nu va vinde portul și că lucrările sunt planificate pentru luna mai, după vot.",
  ],
  [
    "Turkish",
    "Belediye başkanı pazartesi günü limanı satmayacak olduğunu söyledi ve bu iş için yeni bir plan var dedi ama çok geç.",
  ],
  [
    "Finnish",
    "Kaupunginjohtaja sanoi maanantaina, että kaupunki ei myy satamaa ja että työ on alkamassa kun suunnitelma on valmis.",
  ],
  [
    "Russian",
    "Мэр сказал в понедельник, что город не продаст порт и что работы начнутся в мае, но только после выборов.",
  ],
  [
    "Greek",
    "Ο δήμαρχος είπε τη Δευτέρα ότι η πόλη δεν θα πουλήσει το λιμάνι και ότι τα έργα αρχίζουν τον Μάιο.",
  ],
  [
    "Chinese or Japanese",
    "市長は月曜日に、市は港を売却しないと述べた。工事は五月に始まる予定だという。新しい計画はまだない。",
  ],
  [
    "Arabic, Persian or Urdu",
    "قال رئيس البلدية يوم الاثنين إن المدينة لن تبيع الميناء وإن الأشغال ستبدأ في مايو.",
  ],
];

describe("a text in another language", () => {
  it.each(OTHERS)("is noted: %s", (language, text) => {
    expect(otherLanguage(text)).toBe(language);
    expect(languageNotes(text)).toMatchObject([
      { code: "not-english", message: expect.stringContaining(language) },
    ]);
    expect(otherLanguage(`${text} `.repeat(3000))).toBe(language);
  });

  it("is noted beside a little English", () => {
    expect(otherLanguage(`Read more\n\n${OTHERS[0]![1]}\n\nAll rights reserved.`)).toBe("German");
  });
});

describe("an English text", () => {
  const english =
    "The mayor said on Monday that the city would not sell the harbor, and that work would begin in May.";
  it.each([
    ["prose", english],
    [
      "with a quotation in another language",
      `${english} ${english} “${OTHERS[0]![1]}” he wrote to his brother in Kiel, who had asked.`,
    ],
    ["a headline", "Mayor to sell harbor: no date set"],
    [
      "a list of names",
      "Juan de la Cruz, María del Carmen Ruiz, Luis y Ana Pérez, José de los Santos, Karl von der Heide, Jan van den Berg",
    ],
    [
      "results",
      "Oxmoor 2 Lissa 1\nSelwyn 0 Westhaven 3\nRangers 88 Lions 90 after extra time\nEk b Lund 34\nMarlow lbw Sund 7",
    ],
    ["in capitals", english.toUpperCase()],
    ["short", "Das ist nicht die Stadt, sagte er."],
    [
      "a recipe",
      "flour, sugar, butter, eggs, salt, milk, yeast, cream, honey, thyme, leeks, herring, dill, mustard, bread",
    ],
    ["nothing", ""],
  ])("is not noted: %s", (_, text) => {
    expect(languageNotes(text)).toEqual([]);
  });
});

it("two sentences may show a language, where no English word is among them", () => {
  expect(otherLanguage("Der Minister trat zurück. Niemand hatte damit gerechnet, sagte der Sprecher.")).toBe(
    "German",
  );
  expect(otherLanguage("El alcalde dimitió el lunes. Nadie lo esperaba en su partido.")).toBe("Spanish");
  expect(otherLanguage("Het kabinet is gevallen, en dat zei de premier ook in de stad.")).toBe("Dutch");
  expect(otherLanguage("Die Hard is on again. De Niro and La Rue met in San Jose.")).toBeUndefined();
  expect(
    otherLanguage("Es Vedra, Un Dia, Con Air, Que Sera, small boats, big fish, cold soup"),
  ).toBeUndefined();
});
