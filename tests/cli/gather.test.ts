import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { gather } from "../../src/cli/gather.js";

const byThree = () => {
  let count = 0;
  return () => ++count === 3;
};

async function batches(items: AsyncIterable<number>): Promise<(number[] | string)[]> {
  const found: (number[] | string)[] = [];
  try {
    for await (const batch of gather(items, byThree)) found.push(batch);
  } catch (error) {
    found.push((error as Error).message);
  }
  return found;
}

describe("gather", () => {
  it("ends a batch when it is full, and gives what is left", async () => {
    async function* seven() {
      for (let i = 1; i <= 7; i++) yield i;
    }
    expect(await batches(seven())).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it("ends a batch when nothing comes for a moment: who sends rows one by one gets an answer to each", async () => {
    let answered = 0;
    async function* asking() {
      yield 1;
      // Waits for the answer before it sends more.
      while (answered < 1) await wait(5);
      yield 2;
    }
    const found: number[][] = [];
    for await (const batch of gather(asking(), byThree)) {
      found.push(batch);
      answered++;
    }
    expect(found).toEqual([[1], [2]]);
  });

  it("gives what came before an error, then the error", async () => {
    async function* broken() {
      yield 1;
      yield 2;
      throw new Error("the disk is gone");
    }
    expect(await batches(broken())).toEqual([[1, 2], "the disk is gone"]);
  });

  it("gives nothing for nothing", async () => {
    async function* none() {}
    expect(await batches(none())).toEqual([]);
  });
});
