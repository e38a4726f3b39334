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
