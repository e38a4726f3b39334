import { describe, expect, it } from "vitest";
import { withoutInvisible } from "../../../src/read/html/invisible.js";
import { pageLines, paragraph } from "../../helpers/page-lines.js";

const [ONE, TWO, THREE] = [0, 1, 2].map((i) => paragraph("tram", i)) as [string, string, string];

describe("line breaks", () => {
  it("part paragraphs, two together or one after each sentence that ends", () => {
    for (const br of ["<br><br>", "<br/> <br/>", "<br>&nbsp;<br>", "<br>", "<br>\n"]) {
      expect(pageLines(`<div>${ONE}${br}${TWO}${br}${THREE}</div>`)).toEqual([
        `-: ${ONE}`,
        `-: ${TWO}`,
        `-: ${THREE}`,
      ]);
    }
  });

  it("part nothing in verse, in addresses and within sentences", () => {
    const verse = "Old boat,<br>old rail,<br>old town.";
    expect(pageLines(`<div><p>${ONE}</p><p>${verse}</p><p>${TWO} The<br>end.</p></div>`)).toEqual([
      `-: ${ONE}`,
      "-: Old boat, old rail, old town.",
      `-: ${TWO} The end.`,
    ]);
  });
});

describe("inline elements", () => {
  it("are set apart where style sheets do so, and not in a formula", () => {
    expect(
      pageLines(
        `<div><p>${ONE}</p><p>H<sub>2</sub>O and CO<sub>2</sub>Net, <b>Lis</b>sa, U.<b>N</b>. <b>It ends.</b>${TWO}</p></div>`,
      )[1],
    ).toBe(`-: H2O and CO2Net, Lissa, U.N. It ends. ${TWO}`);
  });
});

describe("signs of zero width", () => {
  it.each([
    ["coun\u00adcil", "council"],
    ["\ufeffcoun\u200bcil\u2060", "council"],
    ["coun\u200ccil\u200d", "council"],
    ["👩\u200d🚒 and 🏳️\u200d🌈", "👩\u200d🚒 and 🏳️\u200d🌈"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["क्\u200dष", "क्\u200dष"],
  ])("leave %j unless letters or emoji need them", (text, expected) => {
    expect(withoutInvisible(text)).toBe(expected);
  });

  it("leave the title and what the page declares as well", () => {
    const html = `<title>Coun\u00adcil votes</title><h1>Coun\u00adcil votes</h1><p>${ONE}`;
    expect(pageLines(html)[0]).toBe("title: Council votes");
  });
});
