import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { asideName, asides, clearAsides } from "../../src/io/asides.js";
import { temporaryFolder } from "../helpers/cli.js";

const folder = temporaryFolder();

/** The number in the name of an aside that a process of this number writes. */
const digits = (pid: number) => ((pid << 10) >>> 0).toString(16).padStart(8, "0");

it("removes what a killed process left aside, and nothing that is not surely ours", async () => {
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  mkdirSync(join(folder, "sub"));
  const left = [`a.json.${digits(gone)}.tmp`, `sub/b.json.${digits(gone)}.tmp`, "c.json.ffffffff.tmp"];
  const kept = [
    "a.json",
    "mine.tmp",
    "a.json.tmp",
    "a.json.1234.tmp",
    `a.txt.${digits(gone)}.tmp`,
    // The process that started this one runs still.
    `d.json.${digits(process.ppid)}.tmp`,
    "sub/e.json.XXXXXXXX.tmp",
  ];
  for (const name of [...left, ...kept]) writeFileSync(join(folder, name), "");
  await clearAsides(folder, ["**/*.json"]);
  const there = readdirSync(folder, { recursive: true }).map(String);
  expect(there.sort()).toEqual([...kept, "sub"].map((name) => join(name)).sort());
});

it("leaves alone what this process is writing, and takes what an earlier one of its number left", async () => {
  const here = join(folder, "own");
  mkdirSync(here);
  const aside = asideName(join(here, "a.csv"));
  expect(basename(aside)).toMatch(/^a\.csv\.[0-9a-f]{8}\.tmp$/);
  writeFileSync(aside, "");
  asides.add(aside);
  await clearAsides(here, ["*.csv"]);
  expect(readdirSync(here)).toHaveLength(1);
  asides.delete(aside);
  await clearAsides(here, ["*.csv"]);
  expect(readdirSync(here)).toEqual([]);
});

it("is silent about a folder that is not there", async () => {
  await clearAsides(join(folder, "nowhere"), ["*.csv"]);
});
