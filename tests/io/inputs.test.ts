import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/document/problem.js";
import { readInput, readRows } from "../../src/io/inputs.js";
import { temporaryFolder } from "../helpers/cli.js";

const folder = temporaryFolder();

async function all<T>(results: AsyncIterable<Result<T>>): Promise<Result<T>[]> {
  const list: Result<T>[] = [];
  for await (const result of results) list.push(result);
  return list;
}

describe("inputs", () => {
  it.each(["gone.txt", "gone.jsonl", "gone.html"])(
    "tells that %s has disappeared since it was found",
    async (name) => {
      const path = join(folder, name);
      expect(await all(readInput({ path, id: "gone", source: "gone" }))).toMatchObject([
        { ok: false, problem: { code: "not-readable", where: path } },
      ]);
    },
  );

  it("reads a stream of rows that is cut in the middle of characters", async () => {
    const bytes = Buffer.from('\uFEFF{"id":"a","text":"Žáček 🙂"}\r\n\n{"id":"b","text":"x"}');
    const chunks = Array.from(bytes, (byte) => Buffer.from([byte]));
    const rows = await all(readRows(Readable.from(chunks), undefined, "stdin"));
    expect(rows.map((row) => row.ok && row.value.text)).toEqual(["Žáček 🙂", "x"]);
  });

  it("says that a stream holds no row", async () => {
    expect(await all(readRows(Readable.from([]), undefined, "stdin"))).toMatchObject([
      { problem: { code: "empty-text" } },
    ]);
  });
});
