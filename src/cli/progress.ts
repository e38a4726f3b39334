import { statSync } from "node:fs";
import { SingleBar } from "cli-progress";
import type { Input } from "./articles.js";
import { dim } from "./terminal.js";

export interface Progress {
  /**
   * Told of each article that is read.
   *
   * @param from the input that it is from.
   * @param length of its text, in UTF-16 code units; 0 where there is none.
   */
  read(from: string, length: number): void;
  /** Told of each document that comes: articles are annotated together, and those that were read are done by then. */
  done(): void;
  stop(): void;
}

const SILENT: Progress = { read: () => {}, done: () => {}, stop: () => {} };

/** A run that goes on for so long says how long it will take, in milliseconds. */
const SOON = 5_000;
/** What is over in so many seconds is not worth a line. */
const SHORT = 10;
/** Of more inputs nobody asks how large they are: each counts alike. */
const MEASURED = 1_000;

/**
 * A run as it goes on: after some seconds a line on stderr says how long it will take, and names what is faster, once;
 * with `bar` a progress bar too. Silent where stderr is no terminal.
 */
export function progress(
  inputs: readonly Input[],
  { quiet = false, fast = false, bar = false }: { quiet?: boolean; fast?: boolean; bar?: boolean },
): Progress {
  if (quiet || !process.stderr.isTTY || inputs.length === 0) return SILENT;
  const way = new Way(inputs.map(fromOf), sizesOf(inputs));
  const drawn = bar && way.isKnown ? drawnBar() : undefined;
  const began = performance.now();
  let told = false;
  return {
    read: (from, length) => way.read(from, length),
    done() {
      const elapsed = performance.now() - began;
      const left = way.left(elapsed / 1000);
      drawn?.update(way.share, { left: left === null || elapsed < SOON ? "" : `${duration(left)} to go` });
      if (told || elapsed < SOON || (left !== null && left < SHORT)) return;
      told = true;
      // In the place of the bar, which is drawn again below it.
      process.stderr.write(
        `${drawn ? "\r\u001b[K" : ""}${dim(paceLine(way.articles, elapsed / 1000, left, fast), process.stderr)}\n`,
      );
    },
    stop: () => drawn?.stop(),
  };
}

/** What an article's `from` is, of articles of this input. */
function fromOf(input: Input): string {
  if (input === "-") return "stdin";
  return input.ok ? input.value.path : (input.problem.where ?? "");
}

/** Bytes of each input; null where one has no size that is known. */
function sizesOf(inputs: readonly Input[]): number[] | null {
  if (inputs.includes("-")) return null;
  if (inputs.length > MEASURED) return inputs.map(() => 1);
  return inputs.map((input) => {
    if (input === "-" || !input.ok) return 0;
    try {
      return statSync(input.value.path).size;
    } catch {
      // Whoever reads it says what is wrong with it.
      return 0;
    }
  });
}

function drawnBar(): SingleBar {
  const bar = new SingleBar({
    format: "{bar} {percentage} %  {left}",
    clearOnComplete: true,
    // What ends a run ends it at once: nobody would show a hidden cursor again.
    gracefulExit: false,
    stream: process.stderr,
  });
  bar.start(1, 0, { left: "" });
  return bar;
}

/** How far a run has come: inputs come in order, and of the last one as many bytes are done as its articles have letters. */
class Way {
  articles = 0;
  private at = 0;
  private before = 0;
  private within = 0;
  private readonly total: number;

  /** @param sizes of the inputs, in one unit; null where they are not known. */
  constructor(
    private readonly inputs: readonly string[],
    private readonly sizes: readonly number[] | null,
  ) {
    this.total = sizes?.reduce((sum, size) => sum + size, 0) ?? 0;
  }

  get isKnown(): boolean {
    return this.total > 0;
  }

  read(from: string, length: number): void {
    this.articles++;
    while (this.inputs[this.at] !== from && this.at + 1 < this.inputs.length) {
      this.before += this.sizes?.[this.at] ?? 0;
      this.within = 0;
      this.at++;
    }
    this.within += length;
  }

  /** What is done of all, 0 to 1. */
  get share(): number {
    if (!this.isKnown) return 0;
    return (this.before + Math.min(this.within, this.sizes?.[this.at] ?? 0)) / this.total;
  }

  /** Seconds until the end at the rate of the `elapsed` ones; null where that is not known. */
  left(elapsed: number): number | null {
    return this.share > 0 ? (elapsed * (1 - this.share)) / this.share : null;
  }
}

/** What a run says after some seconds. */
function paceLine(articles: number, elapsed: number, left: number | null, fast: boolean): string {
  const count = articles === 1 ? "1 article" : `${articles} articles`;
  const toGo = left === null ? "" : `, about ${duration(left)} to go`;
  const faster = "; --fast takes less time, without stances and without what is said of those who are named";
  return `${count} in ${Math.round(elapsed)} s${toGo}${fast ? "" : faster}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(5, Math.round(seconds / 5) * 5)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
