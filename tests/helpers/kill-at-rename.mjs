// Preloaded by tests: ends the process, as kill -9 does, in place of the rename of which KILL_AT is the number.

import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

let left = Number(process.env.KILL_AT);
const { rename } = fs;
fs.rename = (...args) => {
  if (--left === 0) process.kill(process.pid, "SIGKILL");
  return rename(...args);
};
syncBuiltinESMExports();
