import { describe, expect, it } from "vitest";
import { pageLines, paragraph, paragraphs } from "../../helpers/page-lines.js";

const TITLE = "Oxmoor stops its tram";
const HEAD = `<title>${TITLE} | The Lissa Lantern</title>`;
const tram = (count: number) => Array.from({ length: count }, (_, i) => `-: ${paragraph("tram", i)}`);
const fair = (count: number) => Array.from({ length: count }, (_, i) => `-: ${paragraph("fair", i)}`);
const MINE = `<h1>${TITLE}</h1>${paragraphs("tram", 3)}`;
const NEXT = paragraphs("fair", 5);

describe("a story that follows", () => {
  it.each([
    [
      "in a post of its own",
      `<article><div class="main">${MINE}</div><div id="more-posts"><div class="post"><h2>Fair draws crowds</h2><div>${NEXT}</div></div></div></article>`,
    ],
    [
      "in an article of its own",
      `<main><article>${MINE}</article><article><h2>Fair draws crowds</h2>${NEXT}</article></main>`,
    ],
    [
      "in an article inside",
      `<article>${MINE}<article class="card"><h2>Fair draws crowds</h2>${NEXT}</article></article>`,
    ],
    [
      "in an element like the first",
      `<div class="story-full"><div>${MINE}</div></div><div class="story-full"><div><h1>Fair draws crowds</h1>${NEXT}</div></div>`,
    ],
    [
      "called the next",
      `<main><div>${MINE}</div><section class="next-story"><h3>Fair draws crowds</h3>${NEXT}</section></main>`,
    ],
    ["called so in one word", `<main><div>${MINE}</div><div class="nextarticle">${NEXT}</div></main>`],
    ["called related", `<main>${MINE}<div class="related-articles"><h3>Fair</h3>${NEXT}</div></main>`],
    [
      "announced in the same box",
      `<main>${MINE}<h3>Read next</h3><h2>The herring fair draws crowds</h2>${NEXT}</main>`,
    ],
    [
      "after a date",
      `<div class="hentry">${MINE}</div><div class="hentry"><time>March 3</time><h2>Fair draws crowds</h2>${NEXT}</div>`,
    ],
    [
      "announced, its writer below its headline",
      `<main>${MINE}<hr><p>Read next</p><h2>The herring fair draws crowds</h2><p>By Lou Tan</p>${NEXT}</main>`,
    ],
    [
      "in an element like the first, its smaller headline a link",
      `<div class="sheet">${MINE}</div><div class="sheet"><h2><a href="#">Fair draws crowds</a></h2>${NEXT}</div>`,
    ],
    [
      "in an element like the first, its writer named",
      `<div class="sheet">${MINE}</div><div class="sheet"><h2>Fair draws crowds</h2><p>By Lou Tan</p>${NEXT}</div>`,
    ],
  ])("is left out: %s", (_, body) => {
    expect(pageLines(`${HEAD}<body>${body}`)).toEqual([`title: ${TITLE}`, ...tram(3)]);
  });

  it("is no part of the article, which may have sections with headings", () => {
    const lines = pageLines(
      `${HEAD}<article><h1>${TITLE}</h1><div class="article-section">${paragraphs("tram", 2)}</div><div class="article-section"><h2>What it cost</h2>${paragraphs("tram", 2, 2)}</div><section class="entry-content"><h2>What comes</h2>${paragraphs("tram", 2, 4)}</section></article>`,
    );
    expect(lines).toEqual([
      `title: ${TITLE}`,
      ...tram(2),
      "heading: What it cost",
      ...tram(4).slice(2),
      "heading: What comes",
      ...tram(6).slice(4),
    ]);
  });

  it.each(["article class='entry'", "div class='story'", "section class='post'"])(
    "is no entry of a live page that has two or three: %s",
    (tag) => {
      const entry = (i: number) =>
        `<${tag}><h3>Entry ${i}</h3>${paragraphs("tram", 2, 2 * i)}</${tag.split(" ")[0]}>`;
      for (const count of [2, 3]) {
        const lines = pageLines(
          `${HEAD}<main><h1>${TITLE}</h1>${[0, 1, 2].slice(0, count).map(entry).join("")}</main>`,
        );
        expect(lines).toHaveLength(1 + 3 * count);
      }
    },
  );

  it("is no entry inside the article", () => {
    const entry = (i: number) =>
      `<div class="entry"><h3>Entry ${i}</h3>${paragraphs("fair", 2, 2 * i)}</div>`;
    const html = `${HEAD}<article><h1>${TITLE}</h1>${paragraphs("tram", 3)}${entry(0)}${entry(1)}${paragraphs("tram", 2, 3)}</article>`;
    expect(pageLines(html)).toHaveLength(1 + 3 + 6 + 2);
  });

  it("is no item of a list that the article makes", () => {
    const item = (i: number) =>
      `<article class="tip"><h2>Place ${i}</h2><p>${paragraph("fair", i)} ${paragraph("tram", i)}</p></article>`;
    const lines = pageLines(
      `${HEAD}<article class="single"><h1>${TITLE}</h1><div>${paragraphs("tram", 2)}${[0, 1, 2, 3].map(item).join("")}</div></article>`,
    );
    expect(lines).toHaveLength(3 + 8);
  });
});

describe("a letter by mail", () => {
  const row = (heading: string, text: string) =>
    `<tr><td><table><tr><td>${heading}${text}</td></tr></table></td></tr>`;
  const LETTER = (rows: string) =>
    `<table width="600">${rows}<tr><td>You receive this because you signed up. <a href="#">Unsubscribe</a></td></tr></table>`;
  const items = ["heading: Tram stops", ...tram(3), "heading: Fair draws crowds", ...fair(1)];

  it("gives all of its items", () => {
    const rows = `<tr><td><h1>The Morning Tide</h1></td></tr>${row("<h2>Tram stops</h2>", paragraphs("tram", 3))}${row("<h2>Fair draws crowds</h2>", paragraphs("fair", 1))}`;
    expect(pageLines(LETTER(rows))).toEqual(["title: The Morning Tide", ...items]);
  });

  it("gives all of its items where it is called by the first", () => {
    const rows =
      row("<h2>Tram stops</h2>", paragraphs("tram", 3)) +
      row("<h2>Fair draws crowds</h2>", paragraphs("fair", 1));
    expect(pageLines(`<title>Tram stops</title>${LETTER(rows)}`)).toEqual([
      "title: Tram stops",
      ...items.slice(1),
    ]);
  });

  it("gives all of its items where the longest comes last", () => {
    const rows = `<tr><td><h1>The Morning Tide</h1></td></tr>${row("<h2>Fair draws crowds</h2>", paragraphs("fair", 1))}${row("<h2>Tram stops</h2>", paragraphs("tram", 6))}`;
    expect(pageLines(LETTER(rows))).toEqual([
      "title: The Morning Tide",
      "heading: Fair draws crowds",
      ...fair(1),
      "heading: Tram stops",
      ...tram(6),
    ]);
  });

  it("gives items that are headed in bold type", () => {
    const rows = `<tr><td><h1>The Morning Tide</h1></td></tr>${row("<div><b>Tram stops</b></div>", paragraphs("tram", 3))}${row("<div><b>Fair draws crowds</b></div>", paragraphs("fair", 1))}`;
    expect(pageLines(LETTER(rows))).toEqual(["title: The Morning Tide", ...items]);
  });

  it("gives all items where each leads on to the rest of it", () => {
    const item = (heading: string, text: string) =>
      `<div class="card"><h2>${heading}</h2>${text}<a href="#">Read more</a></div>`;
    const html = `<h1>The Morning Tide</h1><div>${item("The council stops the tram", paragraphs("tram", 3))}${item("The fair draws large crowds", paragraphs("fair", 1))}</div>`;
    expect(pageLines(html)).toEqual([
      "title: The Morning Tide",
      "heading: The council stops the tram",
      ...tram(3),
      "heading: The fair draws large crowds",
      ...fair(1),
    ]);
  });

  it("gives items in boxes", () => {
    const box = (heading: string, text: string) => `<div class="item"><h2>${heading}</h2>${text}</div>`;
    const html = `<h1>The Morning Tide</h1><div>${box("Tram stops", paragraphs("tram", 3))}${box("Fair draws crowds", paragraphs("fair", 1))}</div>`;
    expect(pageLines(html)).toEqual(["title: The Morning Tide", ...items]);
  });
});
