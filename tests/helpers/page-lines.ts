import { readHtml } from "../../src/read/html.js";

/** What a page gives, a line a paragraph with its role (`-` where the page declares none). */
export function pageLines(html: string): string[] {
  const result = readHtml(html, { id: "p" });
  if (!result.ok) return [`problem: ${result.problem.code}`];
  const { text, blocks = [] } = result.value;
  return blocks.map(({ start, end, role }) => `${role ?? "-"}: ${text.slice(start, end)}`);
}

/** Sentences of a story of our own, for pages of tests: `paragraphs("tram", 3)` are its first three paragraphs. */
export function paragraphs(story: keyof typeof STORIES, count: number, from = 0): string {
  return STORIES[story]
    .slice(from, from + count)
    .map((text) => `<p>${text}</p>`)
    .join("\n");
}

const STORIES = {
  tram: [
    "The council of Oxmoor voted late on Wednesday to stop all work on the tram, nine years after the first rail was laid.",
    "The mayor, Ida Renn, called the vote a failure of nerve and said that she would bring the plan back after the summer.",
    "The tram was to cost forty million crowns. It has cost ninety so far, and no engineer would name an end to it.",
    "Shopkeepers in Mill Street, who have looked at a fence since spring, said they wanted the road back before the winter.",
    "The rails that lie already are to be covered with sand, so that buses can pass until a new council has been elected.",
    "Two thirds of those who were asked last month wanted the tram to be built, though few would pay more for a ticket.",
  ],
  fair: [
    "The herring fair drew thirty thousand people over the weekend, more than in any year since it was moved to the quay.",
    "Rain on Sunday kept some families at home, but the boats went out as planned and came back with lanterns at night.",
    "Traders said that they had sold twice as much as last year. One of them ran out of smoked eel before noon on Saturday.",
    "The fair began as a market for nets and rope, and grew as the yards closed and the slipways were turned into homes.",
    "Next year it is to last a day longer, if the harbour office agrees and the trains run later than they have done so far.",
  ],
} as const;

/** The text of one paragraph of a story. */
export function paragraph(story: keyof typeof STORIES, index: number): string {
  return STORIES[story][index]!;
}
