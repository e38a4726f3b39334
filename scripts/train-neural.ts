/**
 * All steps from packs to `models/encoder`, as train/neural/README.md describes them:
 *
 *     npm run train -- neural --data ../shared/data --model FOLDER --out FOLDER [--steps N]
 *
 * `--model` is the folder of the encoder to begin from, as transformers saves it; `--out` takes examples, checkpoints and
 * the Python that runs them. A step that was stopped goes on where it was; steps whose result is there are left out.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    model: { type: "string" },
    out: { type: "string", default: "neural" },
    steps: { type: "string", default: "2900" },
    models: { type: "string", default: "models/encoder" },
  },
  allowPositionals: true,
});
if (values.model === undefined) throw new Error("name the encoder to begin from: --model FOLDER");
const { model, out, data } = values;
const [venv, examples, weights] = [join(out, "venv"), join(out, "examples"), join(out, "final.pt")];
mkdirSync(examples, { recursive: true });

const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: "inherit" });
const python = (script: string, ...words: string[]) =>
  run(join(venv, "bin", "python"), join("train", "neural", script), ...words);
const train = (...words: string[]) => run("npm", "run", "-s", "train", "--", ...words, "--data", data);

if (!existsSync(venv)) {
  run("python3", "-m", "venv", venv);
  run(join(venv, "bin", "pip"), "install", "-r", join("train", "neural", "requirements.txt"));
}
if (!existsSync(weights)) {
  train("examples", "--out", examples);
  python("train.py", "--examples", examples, "--model", model, "--out", out, "--steps", values.steps);
}
const finish = ["--weights", weights, "--model", model, "--examples", examples, "--out", values.models];
python("finish.py", ...finish);
// The last head learns from what the finished model proposes, and tone is calibrated by what it says.
train("held-out", "--out", out);
python("finish.py", ...finish, "--held-out", join(out, "held-out.jsonl"));
