import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/read/html.js";
import { pageLines, paragraph, paragraphs } from "../../helpers/page-lines.js";

const TITLE = "Oxmoor stops its tram";
const HEAD = `<title>${TITLE} | The Lissa Lantern</title>`;
const tram = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `-: ${paragraph("tram", from + i)}`);

describe("text between the title and the body", () => {
  it.each([
    [
      "a box of its own",
      `<article><h1>${TITLE}</h1><div class="x1">${paragraphs("tram", 1)}</div><div class="x2">${paragraphs("tram", 5, 1)}</div></article>`,
    ],
    [
      "bold type",
      `<article><h1>${TITLE}</h1><div class="intro"><p><strong>${paragraph("tram", 0)}</strong></p></div><div class="text"><div>${paragraphs("tram", 5, 1)}</div></div></article>`,
    ],
    [
      "the header, after the writer",
      `<article><header><h1>${TITLE}</h1><div class="author">By Ana Brandt</div><p>${paragraph("tram", 0)}</p></header><div class="b">${paragraphs("tram", 5, 1)}</div></article>`,
    ],
    [
      "rows of a grid",
      `<section class="row"><div><h1>${TITLE}</h1></div></section><section class="row"><div class="col"><div class="story-text">${paragraphs("tram", 2)}</div></div><aside class="ad">Advertisement</aside></section><section class="row main"><div class="col"><div class="story-text">${paragraphs("tram", 4, 2)}</div></div></section>`,
    ],
    [
      "an element that is called a lead and something else",
      `<main><h1>${TITLE}</h1><aside class="share-and-intro"><p>${paragraph("tram", 0)}</p></aside><div class="rest">${paragraphs("tram", 5, 1)}</div></main>`,
    ],
    [
      "no element at all",
      `<main><h1>${TITLE}</h1>${paragraph("tram", 0)}<div class="rest">${paragraphs("tram", 5, 1)}</div></main>`,
    ],
    [
      "a box before a list of links",
      `<main><h1>${TITLE}</h1><div class="first">${paragraphs("tram", 1)}</div><ul><li><a href="1">The winter timetable</a></li><li><a href="2">All about trams</a></li></ul><div class="rest">${paragraphs("tram", 5, 1)}</div></main>`,
    ],
    [
      "a box called a teaser, without a link",
      `<div class="news"><h1>${TITLE}</h1><div class="teaser-text">${paragraphs("tram", 1)}</div><div class="rest">${paragraphs("tram", 5, 1)}</div></div>`,
    ],
  ])("is kept: in %s", (_, body) => {
    const lines = pageLines(`${HEAD}<body>${body}`);
    expect(lines.filter((line) => !line.startsWith("byline"))).toEqual([`title: ${TITLE}`, ...tram(0, 6)]);
  });

  it("keeps what follows in a box that is called as the body is", () => {
    const lines = pageLines(
      `${HEAD}<section class="row"><h1>${TITLE}</h1></section><section class="row"><div class="story-text">${paragraphs("tram", 5)}</div></section><section class="row"><div class="ad">Advertisement</div><div class="story-text">${paragraphs("tram", 1, 5)}</div></section>`,
    );
    expect(lines).toEqual([`title: ${TITLE}`, ...tram(0, 6)]);
  });

  it("is left out where it is cards of other articles", () => {
    const card = (i: number) =>
      `<div class="c"><h3><a href="${i}">The fair in short, part ${i}</a></h3><p>${paragraph("fair", i)}</p></div>`;
    const lines = pageLines(
      `${HEAD}<main><h1>${TITLE}</h1><div class="grid">${card(0)}${card(1)}</div><div class="rest">${paragraphs("tram", 6)}</div></main>`,
    );
    expect(lines).toEqual([`title: ${TITLE}`, ...tram(0, 6)]);
  });

  it("is not doubled where a summary says what the first paragraph says", () => {
    const lines = pageLines(
      `${HEAD}<article><h1>${TITLE}</h1><p class="summary">${paragraph("tram", 0)}</p><div class="b">${paragraphs("tram", 6)}</div></article>`,
    );
    expect(lines).toEqual([`title: ${TITLE}`, `deck: ${paragraph("tram", 0)}`, ...tram(1, 6)]);
  });

  it("is no date", () => {
    const lines = pageLines(
      `${HEAD}<article><header><h1>${TITLE}</h1><div>March 3, 2031, updated March 4, 2031 at 1:35 a.m.</div></header><div class="b">${paragraphs("tram", 6)}</div></article>`,
    );
    expect(lines).toEqual([`title: ${TITLE}`, ...tram(0, 6)]);
  });

  it.each(['<div class="video-wrap">', "<form>"])(
    "is counted where %s put it aside, and a caption is not",
    (open) => {
      const page = (lead: string) =>
        `${HEAD}<main><h1>${TITLE}</h1>${lead}${paragraphs("tram", 5, 1)}</main>`;
      const leftOut = (lead: string) => {
        const read = readHtml(page(lead), { id: "a" });
        return read.ok ? read.value.page?.leftOut : undefined;
      };
      expect(
        leftOut(`${open}<p>${paragraph("tram", 0)}</p></${open.slice(1).split(/[ >]/)[0]}>`),
      ).toBeGreaterThan(100);
      expect(
        leftOut(`<figure><img src=a.jpg><figcaption>${paragraph("tram", 0)}</figcaption></figure>`),
      ).toBe(0);
    },
  );

  it("is counted where it is left out", () => {
    const links = `<ul><li><a href="1">The winter timetable of the trams</a></li><li><a href="2">All that was said of trams</a></li></ul>`;
    const html = `${HEAD}<main><h1>${TITLE}</h1><div><p>${paragraph("fair", 0)}</p>${links.repeat(2)}</div><div class="rest">${paragraphs("tram", 6)}</div></main>`;
    const result = readHtml(html, { id: "p" });
    expect(result.ok && result.value.page).toMatchObject({ leftOut: paragraph("fair", 0).length });
    expect(result.ok && result.value.page!.prose).toBeGreaterThan(700);
  });
});

describe("a lead that names a time", () => {
  it("is kept, and a line that is a date is not", () => {
    const lead = "The vote of the council came at 11:40 p.m. in the old hall, before empty chairs.";
    const html = `<main><h1>${TITLE}</h1><div><p>${lead}</p><p>March 4, 2031, updated at 1:35 a.m.</p></div><div class="b">${paragraphs("tram", 5, 1)}</div></main>`;
    expect(pageLines(html)).toEqual([`title: ${TITLE}`, `-: ${lead}`, ...tram(1, 6)]);
  });
});

describe("a title that stands a second time, in the article", () => {
  it("is there once, and its deck is the deck", () => {
    const deck = "Two thirds of the town wanted it; the mayor promises to bring it back after the summer";
    const html = `${HEAD}<div class="top"><h1>${TITLE}</h1><p class="sub">${deck}</p></div><article><h2>${TITLE}</h2>${paragraphs("tram", 6)}</article>`;
    expect(pageLines(html)).toEqual([`title: ${TITLE}`, `deck: ${deck}`, ...tram(0, 6)]);
  });
});

describe("a text without markup that has the name of a page", () => {
  it("keeps its lines", () => {
    const article = readHtml("Tram stops\n\nThe vote was 5 < 6.\n", { id: "p", meta: { outlet: "Lantern" } });
    expect(article).toMatchObject({
      ok: true,
      value: { text: "Tram stops\n\nThe vote was 5 < 6.\n", meta: { outlet: "Lantern" } },
    });
    expect(article.ok && article.value.page).toBeUndefined();
  });
});
