import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    // Modules and models are loaded once for each worker and not for each file: less than half the time.
    isolate: false,
    // What is built is run as it is: WebAssembly's code is slow when it is wrapped.
    server: { deps: { external: [/\/dist\/web-engine\//] } },
    // Unless told, one core is left idle: of two, half the machine.
    maxWorkers: "100%",
    reporters: ["default", "./tests/helpers/told-skips.ts"],
  },
});
