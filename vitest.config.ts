import { defineConfig } from "vitest/config";
import { glossaryPlugin } from "./authoring/bundle.ts";

export default defineConfig({
  plugins: [glossaryPlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**"],
          // Tests of the command-line tools start real processes.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          // One browser at a time: two cores, and focus belongs to one window.
          fileParallelism: false,
          // A real browser on a busy machine now and then loses a frame or a pointer's move.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
