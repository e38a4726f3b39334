import { describe, expect, it } from "vitest";
import { pageLines, paragraph, paragraphs } from "../../helpers/page-lines.js";

const TITLE = "Oxmoor stops its tram";
const HEAD = `<title>${TITLE} | The Lissa Lantern</title>`;
const ARTICLE = `<article><h1>${TITLE}</h1><div class="entry">${paragraphs("tram", 3)}</div></article>`;
const LINES = [`title: ${TITLE}`, ...[0, 1, 2].map((i) => `-: ${paragraph("tram", i)}`)];

describe("what lies over the page or is hidden", () => {
  it.each([
    ["a dialog", `<div role="dialog"><h2>The fair</h2>${paragraphs("fair", 5)}</div>`],
    ["a modal window", `<section aria-modal="true">${paragraphs("fair", 5)}</section>`],
    [
      "a pop-up by name",
      `<div class="pum pum-overlay"><div class="pum-content">${paragraphs("fair", 5)}</div></div>`,
    ],
    ["an overlay by name", `<div id="site-overlay">${paragraphs("fair", 5)}</div>`],
    ["a hidden element", `<div hidden>${paragraphs("fair", 5)}</div>`],
    ["an element hidden from readers", `<div aria-hidden="true">${paragraphs("fair", 5)}</div>`],
    ["an element without display", `<div style="color:red;display:none">${paragraphs("fair", 5)}</div>`],
    ["a consent window", `<div class="cookie-consent">${paragraphs("fair", 5)}</div>`],
    ["a fixed window", `<div style="position: fixed; z-index: 9">${paragraphs("fair", 5)}</div>`],
    ["a newsletter box", `<div class="newsletter-widget">${paragraphs("fair", 5)}</div>`],
  ])("is left out, however much it says: %s", (_, box) => {
    expect(pageLines(`${HEAD}<body>${ARTICLE}${box}`)).toEqual(LINES);
    expect(pageLines(`${HEAD}<body>${box}${ARTICLE}`)).toEqual(LINES);
    expect(pageLines(`${HEAD}<body><div id="page">${ARTICLE}</div>${box}`)).toEqual(LINES);
  });

  it("is left out where it is a box that asks to subscribe, whatever its name", () => {
    const box = `<div><div><h3>Subscribe to our letter!</h3><p>Get the latest news from Oxmoor delivered daily to your inbox.</p></div></div>`;
    const lines = pageLines(`${HEAD}<body>${ARTICLE.replace("</div></article>", `${box}</div></article>`)}`);
    expect(lines.filter((line) => !line.startsWith("boilerplate"))).toEqual(LINES);
  });

  it("is a gallery or a pull quote inside the article", () => {
    const gallery = `<div class="photo-gallery">${paragraphs("fair", 5)}</div>`;
    const pulled = `<blockquote class="pull-quote"><p>${paragraph("tram", 1)}</p></blockquote>`;
    for (const box of [gallery, pulled]) {
      const html = ARTICLE.replace("</div></article>", `${box}${paragraphs("tram", 1, 3)}</div></article>`);
      expect(pageLines(`${HEAD}<body>${html}`)).toEqual([...LINES, `-: ${paragraph("tram", 3)}`]);
    }
  });

  it.each([
    ["in a box", `<button>Read more</button><div style="display:none">${paragraphs("tram", 3, 3)}</div>`],
    ["as paragraphs", paragraphs("tram", 3, 3).replaceAll("<p>", "<p hidden>")],
    [
      "after a box, in a box",
      `</div><div class="more"><a>Read on</a></div><div hidden><div>${paragraphs("tram", 3, 3)}</div>`,
    ],
  ])("is no rest of the article behind a button: %s", (_, rest) => {
    expect(
      pageLines(`${HEAD}<body>${ARTICLE.replace("</div></article>", `${rest}</div></article>`)}`),
    ).toEqual([...LINES, ...[3, 4, 5].map((i) => `-: ${paragraph("tram", i)}`)]);
  });

  it.each([
    ["with a title", `<div hidden><h2>The fair</h2>${paragraphs("fair", 3)}</div>`],
    [
      "before a paragraph that is shown",
      `<div hidden>${paragraphs("fair", 3)}</div>${paragraphs("tram", 1, 2)}`,
    ],
    ["that lies over it", `<div style="display:none;position:fixed">${paragraphs("fair", 3)}</div>`],
    ["that is a window", `<div hidden role="dialog">${paragraphs("fair", 3)}</div>`],
    ["called so", `<div hidden class="newsletter">${paragraphs("fair", 3)}</div>`],
  ])("is a hidden box in the article: %s", (_, box) => {
    const shown = `${HEAD}<article><h1>${TITLE}</h1><div>${paragraphs("tram", box.includes("council") ? 2 : 3)}${box}</div></article>`;
    const lines = pageLines(shown);
    expect(lines.join()).not.toMatch(/fair/);
    expect(lines).toEqual(LINES);
  });

  it("is a gallery whose captions are counted", () => {
    const caption = (i: number) =>
      `<li><img><p>Picture ${i} of 3: The old tram on the quay at dawn, seen from the tower of the harbour office.</p></li>`;
    const gallery = `<div class="viewer"><ul>${[1, 2, 3].map(caption).join("")}</ul></div>`;
    expect(pageLines(`${HEAD}<body>${ARTICLE.replace("</h1>", `</h1>${gallery}`)}`)).toEqual(LINES);
    const alone = `<h1>${TITLE}</h1>${gallery}`;
    expect(pageLines(`${HEAD}<body>${alone}`)).toHaveLength(4);
  });

  it("is not the body of a page, nor what its style says of it", () => {
    expect(
      pageLines(`${HEAD}<body style="display:none; position:fixed" aria-hidden="true">${ARTICLE}`),
    ).toEqual(LINES);
  });

  it.each([
    ["a wrapper", (html: string) => `<div style="display: none;" class="page">${html}</div>`],
    [
      "a wrapper beside a banner",
      (html: string) =>
        `<p>We use cookies here, as all do. Please say yes to them now.</p><div style="visibility:hidden">${html}</div>`,
    ],
    [
      "a wrapper beside a window",
      (html: string) =>
        `<div aria-hidden="true">${html}</div><div role="dialog">${paragraphs("fair", 5)}</div>`,
    ],
    ["noscript", (html: string) => `<div id="app"></div><noscript><div>${html}</div></noscript>`],
    ["a template", (html: string) => `<template><div>${html}</div></template>`],
    [
      "a script's template",
      (html: string) => `<div><script type="text/template"><div>${html}</div></script></div>`,
    ],
  ])("is read where it is the whole page: %s", (_, wrap) => {
    expect(pageLines(`${HEAD}<body>${wrap(ARTICLE)}`)).toEqual(LINES);
  });

  it("does not take the place of an article that is not there", () => {
    expect(
      pageLines(`${HEAD}<body><div><h1>${TITLE}</h1></div><div hidden>${paragraphs("fair", 5)}</div>`),
    ).toEqual(["problem: no-article"]);
  });

  it("is not what only says how the page is laid out", () => {
    const lines = pageLines(
      `${HEAD}<div><p>Join the thousands who receive the news from the harbour every single day.</p></div><div class="o-row fixed-sidebar-layout--left no-newsletter">${ARTICLE}</div>`,
    );
    expect(lines).toEqual(LINES);
  });
});
