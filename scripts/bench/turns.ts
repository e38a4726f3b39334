/** Median seconds of the processor of each contestant, in turns. One that runs in another process gives its seconds. */
export async function inTurns(
  rounds: number,
  contestants: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      let own: unknown;
      const time = await processorSeconds(async () => {
        own = await run();
      });
      // The first round only warms up.
      if (round > 0) times.get(name)!.push(typeof own === "number" ? own : time);
    }
  }
  return new Map([...times].map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]!]));
}

/** Seconds of the processor that this process takes. */
export async function processorSeconds(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
