import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/read/html.js";
import { paragraph } from "../../helpers/page-lines.js";

const P = paragraph("tram", 0);
const times = (text: string) => (n: number) => text.repeat(n);
const nested =
  (open: string, inside = "") =>
  (n: number) =>
    open.repeat(n) + inside;

/** Pages that grow in one way each, by the number of times. */
const FAMILIES: Record<string, (n: number) => string> = {
  paragraphs: times(`<p>${P}</p>`),
  "one paragraph again": times(
    "<p>The same words once more, and they are long enough to be seen as a copy of it all.</p>",
  ),
  "nested boxes": nested("<div class='story-text'>", P),
  "nested boxes with text": nested(`<div class='post'>${P}`),
  "nested articles with headings": nested(`<article class='post'><h2>A tram</h2><p>${P}</p>`),
  "nested inline elements": nested("<span class='author'>", P),
  "articles with headings": times(`<article class='post'><h2>A tram</h2><p>${P}</p></article>`),
  "boxes without prose": nested("<div class='a'><i>x</i>"),
  "table cells": nested("<table><tr><td><b>x</b><div>y</div>"),
  "headings alone": times("<h1>Oxmoor stops its tram</h1>"),
  "cards above": (n) =>
    `<h1>Oxmoor</h1>${`<div><h3><a href=x>One more tram story</a></h3><p>${P}</p></div>`.repeat(n)}`,
  "deep gap": (n) =>
    `<h1>Oxmoor</h1>${"<div>x".repeat(n)}<p>${P}</p>${"</div>".repeat(n)}<section><p>${P}<p>${P}<p>${P}</section>`,
  "line breaks": times(`${P}<br>`),
  "empty line breaks": times("x<br>"),
  "nested posts": nested("<blockquote class='twitter-tweet'><p>x"),
  posts: times(`<blockquote class="twitter-tweet"><p>${P}</p>— Ana (@a) March 4, 2031</blockquote>`),
  "one long post": (n) =>
    `<p>${P}</p><blockquote class="twitter-tweet">${"— Ana (@a) http://t.co/x ".repeat(n)}</blockquote>`,
  "nested noscript": nested("<noscript>", P),
  templates: times(`<template><p>${P}</p></template>`),
  "nested templates": nested("<template>", P),
  "one paragraph of inline elements": times(" <b>ab</b> <i>cd</i> "),
  "hidden paragraphs": times(`<p hidden>${P}</p>`),
  "hidden rests": nested(`<p>${P}</p><div hidden><p>${P}</p>`),
  "one clip": (n) => `<p>${P}</p><blockquote class="tiktok-embed">${"♬ x @a".repeat(n)}</blockquote>`,
  "counted captions": times(`<p>1 of 9: ${P}</p>`),
  "hidden boxes": nested("<div hidden>", P),
  classes: (n) => `<div class="${"no-sidebar related-posts ".repeat(n)}"><p>${P}</p></div>`,
  "lists of links": (n) => `<p>${P}</p>${"<ul><li><a href=x>More about the tram</a></li>".repeat(n)}`,
  "zero-width signs": times("a\u00ad\u200c"),
  comments: times("<!--"),
  entities: times("&amp;"),
};

/** CPU time of reading a page, milliseconds: the shorter of two runs. */
function cost(html: string): number {
  const run = () => {
    const start = process.cpuUsage();
    readHtml(html, { id: "p" });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return Math.min(run(), run());
}

describe("the time of reading a page", () => {
  it.each(Object.keys(FAMILIES))("grows as the page does: %s", (name) => {
    const page = FAMILIES[name]!;
    // Long enough that the clock can tell, and still a fraction of a second.
    let n = 500;
    while (n < 8000 && cost(page(n)) < 6) n *= 2;
    const exponent = () => Math.log2(cost(page(4 * n)) / Math.max(1, cost(page(n)))) / 2;
    // What else the machine does only slows a run down: one good measure is enough.
    let best = exponent();
    for (let again = 0; again < 5 && best > 1.5; again++) best = Math.min(best, exponent());
    expect(best).toBeLessThan(1.5);
  });
});
