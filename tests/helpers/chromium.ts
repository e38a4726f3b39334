import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

const BROWSER = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

export const hasChromium = BROWSER !== undefined;

/** What a plain server says of files; what it does not know is bytes. */
const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

/**
 * Serves a folder, opens its `index.html` in Chromium and runs a script in it.
 *
 * @param script body of an async function; what it returns, as JSON, is the answer.
 * @param policy the page's Content-Security-Policy.
 * @returns what the script returned; rejects with what it threw, or when two minutes have passed.
 */
export async function inChromium(folder: string, script: string, policy?: string): Promise<unknown> {
  const profile = mkdtempSync(join(tmpdir(), "glossator-chromium-"));
  const { promise: answer, resolve, reject } = promiseToKeep<string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://localhost").pathname;
    if (path === "/answer") {
      let body = "";
      request.on("data", (part) => {
        body += part;
      });
      request.on("end", () => resolve(body));
      return response.end();
    }
    if (path === "/script.js") {
      response.setHeader("content-type", "text/javascript");
      return response.end(answering(script));
    }
    try {
      const bytes = readFileSync(join(folder, path === "/" ? "index.html" : path));
      response.setHeader("content-type", TYPES[extname(path) || ".html"] ?? "application/octet-stream");
      if (policy) response.setHeader("content-security-policy", policy);
      return response.end(path === "/" ? `${bytes}<script type="module" src="script.js"></script>` : bytes);
    } catch {
      response.statusCode = 404;
      return response.end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const browser = spawn(
    BROWSER!,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${port}/`,
    ],
    { stdio: "ignore", detached: true },
  );
  const late = setTimeout(() => reject(new Error("the page has not answered in two minutes")), 120_000);
  browser.on("error", reject);
  try {
    const { value, thrown } = JSON.parse(await answer) as { value?: unknown; thrown?: string };
    if (thrown !== undefined) throw new Error(thrown);
    return value;
  } finally {
    clearTimeout(late);
    const gone = new Promise((done) => browser.on("exit", done));
    // With its helpers, which would go on to write into the profile that is removed.
    if (browser.pid !== undefined) {
      process.kill(-browser.pid, "SIGKILL");
      await gone;
    }
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function answering(script: string): string {
  return `const run = async () => { ${script} };
const answer = await run().then((value) => ({ value }), (error) => ({ thrown: String(error) }));
await fetch("/answer", { method: "POST", body: JSON.stringify(answer) });`;
}

function promiseToKeep<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((keep, breaks) => {
    resolve = keep;
    reject = breaks;
  });
  return { promise, resolve, reject };
}
