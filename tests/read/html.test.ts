import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/read/html.js";

const page = (name: string) => readFileSync(`tests/read/pages/${name}.html`, "utf8");

function read(html: string, options: { url?: string; meta?: Record<string, string> } = {}) {
  const result = readHtml(html, { id: "p", ...options });
  if (!result.ok) throw new Error(result.problem.message);
  const { text, blocks, meta } = result.value;
  return {
    meta,
    text,
    blocks: blocks ?? [],
    lines: (blocks ?? []).map(({ start, end, role }) => `${role ?? "-"}: ${text.slice(start, end)}`),
  };
}

const PROSE =
  "The river rose in the night and stood at the doors of the lower town by the morning, as it does.";

describe("a news page", () => {
  const { lines, meta, text, blocks } = read(page("news"));

  it("gives title, deck, byline and body, and nothing of what stands around them", () => {
    expect(lines).toEqual([
      "title: Ferry stops for good",
      "deck: The last boat carried forty passengers, two dogs and a brass band.",
      "byline: By Ana Brandt",
      "-: The night ferry between Lissa and the islands made its last crossing on Sunday & was met by a crowd that had waited in the rain.",
      "-: “We lost money on every trip,” said Karl Ohm, who has run the company for thirty years.",
      "-: He did not say how much, and nobody on the pier asked him for it.",
      "heading: The islanders",
      "-: They will have to take the morning boat from now on, as their grandparents did before the motor came.",
      "-: Read more: The winter timetable",
      "-: Morning boat: seven o'clock",
      "-: Evening boat: five o'clock",
      "-: “So long, old boat. You were late and we loved you.”",
    ]);
  });

  it("divides paragraphs by blank lines, with blocks that cover them exactly", () => {
    expect(text.split("\n\n")).toEqual(blocks.map(({ start, end }) => text.slice(start, end)));
    expect(blocks[3]).toMatchObject({ tag: "p", linkShare: 0 });
    expect(blocks[2]!.linkShare).toBeCloseTo(10 / 13);
  });

  it("gives its metadata", () => {
    expect(meta).toEqual({
      title: "Ferry stops for good",
      outlet: "The Lissa Lantern",
      author: "Ana Brandt; Li Wei",
      published: "2031-03-03",
      url: "https://lantern.example/2031/ferry",
    });
  });

  it("lets the caller's metadata win", () => {
    const given = read(page("news"), {
      url: "https://other.example/",
      meta: { outlet: "Mirror", beat: "ships" },
    });
    expect(given.meta).toMatchObject({
      title: "Ferry stops for good",
      outlet: "Mirror",
      beat: "ships",
      url: "https://other.example/",
    });
  });
});

describe("a page without helpful names", () => {
  it("gives the article and no teaser above, beside or below it", () => {
    expect(read(page("teasers")).lines).toEqual([
      "title: Council turns against the tram",
      "-: The council voted late on Wednesday to stop all work on the tram, nine years after the first rail was laid.",
      "-: The mayor called the vote a failure of nerve and said that she would bring the plan back after the summer.",
      "-: The tram was to cost forty million crowns. It has cost ninety so far, and no engineer would name an end.",
    ]);
  });
});

describe("markup", () => {
  it("may be broken: no html, no body, nothing closed", () => {
    const { lines } = read(`<title>High water</title><h1>High water<p>${PROSE}<p>${PROSE} <b>Again.`);
    expect(lines).toEqual(["title: High water", `-: ${PROSE}`, `-: ${PROSE} Again.`]);
  });

  it("spares an element that holds the article, whatever it is called", () => {
    const { lines } = read(
      `<body class="has-sidebar newsletter-page"><div class="widget ad-free"><p>${PROSE}<p>${PROSE} Really.</div>`,
    );
    expect(lines).toHaveLength(2);
  });

  it("that hides text is heard", () => {
    const { text } = read(
      `<p>${PROSE}</p><p hidden>A secret that is long enough to be a paragraph of its own here.</p>
       <p style="display: none">Another secret that is long enough to be a paragraph of its own.</p>
       <p>So says Ana. ${PROSE} <span class="sr-only">Opens in a new window.</span></p><script>var x = "never";</script>`,
    );
    expect(text).toBe(`${PROSE}\n\nSo says Ana. ${PROSE}`);
  });

  it("sets words apart where the page does", () => {
    const { text } = read(
      `<p>${PROSE}</p><table><tr><td>Oxmoor<td>6:12<tr><td>Lissa<td>6:15</table><p>${PROSE} So.</p>`,
    );
    expect(text).toContain("Oxmoor 6:12\n\nLissa 6:15");
  });

  it("keeps astral characters whole", () => {
    const { blocks, text } = read(`<h1>Boats 🚢 and more</h1><p>🚢 ${PROSE}</p>`);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Boats 🚢 and more",
      `🚢 ${PROSE}`,
    ]);
  });
});

describe("JSON-LD", () => {
  const declared = JSON.stringify({
    "@type": "Article",
    headline: "High water",
    articleBody: `${PROSE}\n${PROSE}`,
  });

  it("gives the text of a page that scripts fill in", () => {
    const { lines } = read(
      `<script type="application/ld+json">${declared}</script><div id="app">Loading …</div>`,
    );
    expect(lines).toEqual(["title: High water", `-: ${PROSE}`, `-: ${PROSE}`]);
  });

  it("is read with its entities, and the headline on the page is the title", () => {
    const data = JSON.stringify({
      "@type": "Article",
      headline: "High &#8216;water&#8217;",
      publisher: { name: "Mill &amp; Boat" },
    });
    const script = `<script type="application/ld+json">${data}</script>`;
    expect(read(`${script}<p>${PROSE}`).meta).toEqual({ title: "High ‘water’", outlet: "Mill & Boat" });
    expect(read(`${script}<h1>High water at the mill</h1><p>${PROSE}`).meta.title).toBe(
      "High water at the mill",
    );
  });

  it("that is broken is passed over", () => {
    const { meta } = read(
      `<script type="application/ld+json">{"@type":"Article",</script><meta name="author" content="Ana Brandt"><p>${PROSE}`,
    );
    expect(meta).toEqual({ author: "Ana Brandt" });
  });
});

describe("problems", () => {
  it("say what to do", () => {
    for (const html of ["", "<html><body></body></html>", "<script>1</script>"]) {
      expect(readHtml(html, { id: "p" })).toMatchObject({
        ok: false,
        problem: { code: "empty-text", where: "p" },
      });
    }
    const front =
      "<ul><li><a href=1>Mill burns</a><li><a href=2>Herring is back</a><li><a href=3>School opens</a></ul>";
    expect(readHtml(front, { id: "p" })).toMatchObject({ ok: false, problem: { code: "no-article" } });
  });

  it("never are exceptions, and blocks always stand in the text", () => {
    const html = fc.array(
      fc.constantFrom(
        "<p>",
        "</div>",
        "<div class=share>",
        "<article>",
        "<h1>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<td>",
        "<!--",
        "&amp;",
        PROSE,
        "x",
        " ",
        "\u200b",
        "<title>",
        "<svg>",
        "]]>",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(html, (parts) => {
        const result = readHtml(parts.join(""), { id: "p" });
        // Without any markup it is a plain text.
        if (!result.ok || !result.value.blocks) return;
        const { text, blocks } = result.value;
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
        for (const { start, end } of blocks)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }),
    );
  });

  it("do not come of depth or of size", () => {
    const deep = Array.from({ length: 3000 }, (_, i) => `<div class=share><p>${i} ${PROSE}`);
    const started = process.cpuUsage();
    expect(readHtml(deep.join(""), { id: "p" }).ok).toBe(true);
    expect(
      readHtml(`<p>${PROSE}<ul>${"<li><a href=x>Elsewhere we say more</a>".repeat(3000)}`, { id: "p" }).ok,
    ).toBe(true);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
  });
});
