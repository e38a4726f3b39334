import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { filledReadme } from "../../scripts/readme.js";

const readme = readFileSync("README.md", "utf8");

/** The encoder's last decimal goes by the processor, and with it a bar of the tone's line and a stance at the limit. */
const withoutTone = (text: string) =>
  text
    .replaceAll(/[−+]\d\.\d\d {2}[▁▂▃▄▅▆▇█]+/gu, "tone")
    .replaceAll(/hold \d+ less sure ones/g, "hold less sure ones");

describe("the README", () => {
  it("shows what the tool gives today (else run: npm run readme)", () => {
    expect(withoutTone(filledReadme(readme))).toBe(withoutTone(readme));
  });

  it("names only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const named = [...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named).toContain("annotate");
  });
});

describe("links between pages", () => {
  it.each(["README.md", "CHANGELOG.md", ...globSync("docs/**/*.md")])(
    "%s links only to files that there are",
    (page) => {
      const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(
        (match) => match[1]!,
      );
      expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
    },
  );
});
