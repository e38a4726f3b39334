import { agreement } from "../evaluate/agreement/agree.js";
import { reportTable } from "../evaluate/table.js";
import { type CompareOptions, compareFolders } from "./compare.js";
import { EXIT, print } from "./terminal.js";

/** `glossator agree`: how far two people's annotations of the same articles agree. */
export async function agreeCommand(first: string, second: string, options: CompareOptions): Promise<number> {
  const comparison = agreement();
  const { compared, problems } = await compareFolders(comparison, first, second, options);
  if (compared === 0) return EXIT.someFailed;
  const report = comparison.report();
  await print(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportTable(report, "people"));
  return problems.exitStatus;
}
