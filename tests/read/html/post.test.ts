import { describe, expect, it } from "vitest";
import { pageLines, paragraph, paragraphs } from "../../helpers/page-lines.js";

const story = (post: string) =>
  `<h1>Oxmoor stops its tram</h1>${paragraphs("tram", 2)}${post}${paragraphs("tram", 2, 2)}`;
const WORDS = "The council has failed us. See you in court.";

describe("a post that a page embeds is a quotation of its author", () => {
  it.each([
    [
      "twitter-tweet",
      `<p lang="en">${WORDS} <a href="https://t.co/abc">pic.twitter.com/abc</a></p>&mdash; Oskar Tiel (@oskartiel) <a href="#">March 4, 2031</a>`,
      "March 4, 2031",
    ],
    [
      "twitter-tweet tw-align-center",
      `<p>${WORDS}</p>— Oskar Tiel (@oskar_tiel) <a href="#">4. März 2031</a>`,
      "4. März 2031",
    ],
    [
      "twitter-video",
      `<p>The council has failed us.<br>See you in court. https://t.co/a https://t.co/b</p>&mdash; Oskar Tiel (@ot) March 4, 2031`,
      "March 4, 2031",
    ],
    [
      "instagram-media",
      `<a href="#">View this post on Instagram</a><p>${WORDS}</p><p>A post shared by <a href="#">Oskar Tiel</a> (@oskartiel) on <time>Mar 4, 2031 at 9:00am PST</time></p>`,
      "Mar 4, 2031",
    ],
    [
      "bluesky-embed",
      `<p lang="en">${WORDS}<br></p>— Oskar Tiel (<a href="#">@oskar.bsky.example</a>) <a href="#">March 4, 2031 at 5:00 PM</a>`,
      "March 4, 2031",
    ],
    [
      "fb-post",
      `<p>${WORDS}</p>Posted by <a href="#">Oskar Tiel</a> on <a href="#">Thursday, March 4, 2031</a>`,
      "March 4, 2031",
    ],
  ])("%s", (name, inside, date) => {
    expect(pageLines(story(`<blockquote class="${name}">${inside}</blockquote>`))[3]).toBe(
      `-: “${WORDS}” — Oskar Tiel, ${date}`,
    );
  });

  it.each([
    [
      "reddit-embed-bq",
      `<a href="#">${WORDS}</a><br> by <a href="#">u/oskar_tiel</a> in <a href="#">oxmoor</a>`,
    ],
    ["reddit-card", `<a href="#">${WORDS}</a> from <a href="#">r/oxmoor</a>`],
    ["mastodon-embed", `<p>${WORDS}</p><p>Post by @oskar@tide.example</p>`],
    [
      "tiktok-embed",
      `<section><a href="#">@oskar.tiel</a><p>${WORDS}</p><a href="#">♬ original sound - Oskar Tiel</a></section>`,
    ],
  ])("without handle and signature: %s", (name, inside) => {
    expect(pageLines(story(`<blockquote class="${name}">${inside}</blockquote>`))[3]).toBe(`-: “${WORDS}”`);
  });

  it("has its own quotation marks as marks inside a quotation, and needs no author", () => {
    expect(
      pageLines(story(`<blockquote class="twitter-tweet"><p>He said “no” and "never".</p></blockquote>`))[3],
    ).toBe("-: “He said ‘no’ and 'never'.”");
  });

  it("is nothing where it has no words", () => {
    const lines = pageLines(
      story(
        `<blockquote class="instagram-media"><a href="#">View this post on Instagram</a><p>A post shared by Oskar Tiel (@ot)</p></blockquote>`,
      ),
    );
    expect(lines.slice(1)).toEqual([0, 1, 2, 3].map((i) => `-: ${paragraph("tram", i)}`));
  });

  it("is one as well where its class was lost, or a figure stands around it", () => {
    const signed = `<p>${WORDS}</p>&mdash; Oskar Tiel (@ot) <a href="https://x.example/1">March 4, 2031</a>`;
    for (const html of [
      `<blockquote>${signed}</blockquote>`,
      `<figure class="wp-block-embed"><blockquote class="twitter-tweet">${signed}</blockquote></figure>`,
    ]) {
      expect(pageLines(story(html))[3]).toBe(`-: “${WORDS}” — Oskar Tiel, March 4, 2031`);
    }
  });

  it("is not any other quotation", () => {
    expect(pageLines(story(`<blockquote><p>${WORDS}</p></blockquote>`))[3]).toBe(`-: ${WORDS}`);
  });
});

describe("an entry of a live page", () => {
  it.each([
    ["<header><time>21:22</time><span class='author'>Mona Leduc</span></header>", "21:22 Mona Leduc"],
    ["<div class='info'><span>9:15am</span><span>Mona Leduc</span></div>", "9:15am Mona Leduc"],
    ["<p><time datetime='2031-03-04'>4 March</time></p>", "4 March"],
    ["<div><a rel='author' href='#'>Mona Leduc</a></div>", "Mona Leduc"],
    ["<div>20:03</div>", "20:03"],
    ["<div>Posted by Mona Leduc at 20:03</div>", "Posted by Mona Leduc at 20:03"],
    ["<div>Posted by Mona Leduc</div>", "Posted by Mona Leduc"],
    ["<p><time>9:15 a.m.</time><b>Mona Leduc</b></p>", "9:15 a.m. Mona Leduc"],
    ["<p><time>9:15 AM</time><b>Mona Leduc</b></p>", "9:15 AM Mona Leduc"],
  ])("begins with a byline: %s", (head, byline) => {
    const entry = (i: number) =>
      `<article class="post">${head}<h3>Entry ${i}</h3><p>${paragraph("tram", i)}</p></article>`;
    const lines = pageLines(
      `<main><h1>Tram vote live</h1><div>${[0, 1, 2].map(entry).join("")}</div></main>`,
    );
    expect(lines).toEqual([
      "title: Tram vote live",
      ...[0, 1, 2].flatMap((i) => [`byline: ${byline}`, `heading: Entry ${i}`, `-: ${paragraph("tram", i)}`]),
    ]);
  });
});
