import axe from "axe-core";
import type { ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, type Running } from "../../scripts/browsers.ts";
import { openGallery, serveGallery } from "./gallery.ts";
import { BROWSERS } from "./stage.ts";

/** Every state of the card at once, in a real browser, before the eyes of axe. */
describe.runIf(BROWSERS.includes("chromium"))("the gallery's cards", () => {
  let server: ViteDevServer;
  let running: Running;
  beforeAll(async () => {
    server = await serveGallery();
    running = await launch("chromium", { headless: true });
  });
  afterAll(async () => {
    await running?.browser.close();
    await server?.close();
  });

  test.each([
    ["light", "ltr"],
    ["light", "rtl"],
    ["dark", "ltr"],
    ["dark", "rtl"],
  ])("pass axe in %s, %s", async (theme, dir) => {
    const page = await openGallery(running.browser, server, "en");
    const cards = await page.evaluate(
      (theme, dir) => {
        document.documentElement.setAttribute("data-theme", theme);
        // The popup has a test of its own.
        for (const part of document.querySelectorAll(".part")) {
          if (!part.querySelector(".card-host")) part.remove();
        }
        const hosts = [...document.querySelectorAll(".card-host")];
        for (const host of hosts) host.shadowRoot!.querySelector(".card")!.setAttribute("dir", dir);
        return hosts.length;
      },
      theme,
      dir,
    );
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as { axe: typeof axe };
      const { violations, passes } = await tool.run({ include: [[".card-host"]] } as never, {
        resultTypes: ["violations"],
        // Each card is alone in its page: headings and names that are there twice are the gallery's.
        rules: { "landmark-unique": { enabled: false } },
      });
      return {
        rules: passes.length,
        violations: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`),
      };
    });
    expect(found.violations).toEqual([]);
    expect(found.rules).toBeGreaterThan(20);
    expect(cards).toBeGreaterThan(25);
    await page.close();
  });
});
