import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Progress, progress } from "../../src/cli/progress.js";
import { success } from "../../src/document/problem.js";
import { folderMaker } from "../helpers/files.js";

const folderOf = folderMaker();
const folder = folderOf({ "a.txt": "a".repeat(600), "b.csv": "b".repeat(400) });
const paths = ["a.txt", "b.csv", "missing.txt"].map((name) => join(folder, name));
const inputs = paths.map((path) => success({ path, id: path, source: path }));
const [a, b] = paths;

/** An article that is read and annotated. */
function done(way: Progress, from: string, length: number): void {
  way.read(from, length);
  way.done();
}

describe("a run as it goes on", () => {
  const wasTTY = process.stderr.isTTY;
  let written = "";
  let now = 0;
  beforeEach(() => {
    written = "";
    now = 1000;
    process.stderr.isTTY = true;
    vi.stubEnv("NO_COLOR", "1");
    vi.spyOn(performance, "now").mockImplementation(() => now);
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      written += text;
      return true;
    });
  });
  afterEach(() => {
    process.stderr.isTTY = wasTTY;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("says once, after some seconds, how long it will take, and what is faster", () => {
    const way = progress(inputs, {});
    now += 4_000;
    done(way, a!, 100);
    expect(written).toBe("");
    now += 16_000;
    done(way, a!, 100);
    // 200 of 1000 bytes in 20 s.
    expect(written).toMatch(
      /^2 articles in 20 s, about 80 s to go; --fast takes less time, without stances .*\n$/,
    );
    now += 20_000;
    done(way, b!, 100);
    expect(written.split("\n")).toHaveLength(2);
  });

  it("knows that inputs before this one are done, and that an article is no longer than its file", () => {
    const way = progress(inputs, { fast: true });
    now += 60_000;
    done(way, b!, 100_000_000);
    expect(written).toBe("");
    const other = progress(inputs, { fast: true });
    now += 60_000;
    done(other, b!, 0);
    // 600 of 1000 bytes in 60 s; nothing is faster than what runs.
    expect(written).toBe("1 article in 60 s, about 40 s to go\n");
  });

  it("knows that articles are annotated together: what was read is done with the first document", () => {
    const way = progress(inputs, { fast: true });
    for (let i = 0; i < 5; i++) way.read(a!, 100);
    now += 20_000;
    way.done();
    expect(written).toBe("5 articles in 20 s, about 20 s to go\n");
  });

  it("tells hours and minutes", () => {
    const way = progress(inputs, { fast: true });
    now += 600_000;
    done(way, a!, 100);
    expect(written).toBe("1 article in 600 s, about 1.5 h to go\n");
  });

  it("knows of standard input the rate alone", () => {
    const way = progress(["-"], {});
    now += 6_000;
    for (let i = 0; i < 30; i++) done(way, "stdin", 1000);
    expect(written).toMatch(/^1 article in 6 s; --fast takes less time/);
  });

  it("is silent where it is asked to be, where nobody looks, and of what is soon over", () => {
    const quiet = progress(inputs, { quiet: true });
    const short = progress(inputs, {});
    process.stderr.isTTY = false;
    const unseen = progress(inputs, { bar: true });
    now += 9_000;
    for (const way of [quiet, unseen]) done(way, a!, 100);
    done(short, b!, 200);
    unseen.stop();
    expect(written).toBe("");
  });

  it("draws a bar of the bytes, and the line in its place", () => {
    const way = progress(inputs, { bar: true });
    now += 6_000;
    done(way, a!, 300);
    way.stop();
    expect(written).toMatch(/\r\u001b\[K1 article in 6 s, about 15 s to go; --fast/);
  });
});
