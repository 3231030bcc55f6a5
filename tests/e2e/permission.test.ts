import { expect, test } from "vitest";
import { clickToolbar, setAccess } from "./access.ts";
import { inOwn, says, tabOf } from "./own.ts";
import { page } from "./pages.ts";
import { BROWSERS, marked, stage, until } from "./stage.ts";

const ADDRESS = "http://unlisted.example/";
const LISTED = "http://oc-media.org/a";

// Each in a browser of its own: a second click on the toolbar closes what the first one opened.
test.each(BROWSERS)("says in %s that access was revoked, and offers to ask", async (name) => {
  const at = await stage(name, { [LISTED]: page("<p>On the list: Stepanakert.</p>") });
  try {
    const own = await at.own("popup.html");
    const p = await at.open(LISTED);
    await until("a mark", async () => (await marked(p)).length === 1);
    const id = await tabOf(own, LISTED);
    await setAccess(at, false);
    await clickToolbar(at, p);
    const popup = await at.own(`popup.html?tab=${id}`);
    await says(popup, "no longer lets Scholium read this site");
    await says(popup, "Allow on oc-media.org");
  } finally {
    await at.close();
  }
});

// Headless Chromium never answers the browser's own question; Firefox is told to say yes.
test.runIf(BROWSERS.includes("firefox"))(
  "reads a site always, once the browser has agreed",
  async () => {
    const at = await stage("firefox", {
      [ADDRESS]: page("<p>Far from the list: Stepanakert.</p>"),
    });
    try {
      const own = await at.own("popup.html");
      const p = await at.open(ADDRESS);
      await clickToolbar(at, p);
      const id = await inOwn(own, async (api) => (await api.tabs.query({ active: true }))[0]!.id!);
      const popup = await at.own(`popup.html?tab=${id}`);
      const place = await until("the offer", () =>
        popup.evaluate(() => {
          const offer = [...document.querySelectorAll("button")].find((button) =>
            button.textContent.startsWith("Always on unlisted.example"),
          );
          const box = offer?.getBoundingClientRect();
          return box && { x: box.x + 20, y: box.y + 8 };
        }),
      );
      // Not by a locator: Firefox never tells it that the click is done once it has asked.
      await popup.mouse.click(place.x, place.y);
      await until("its marks", async () => (await marked(p)).join() === "Stepanakert");
      await p.bringToFront();
      await p.reload();
      await until("its marks again", async () => (await marked(p)).join() === "Stepanakert");
      expect(at.site.requests.filter((url) => !url.startsWith(ADDRESS))).toEqual([]);
    } finally {
      await at.close();
    }
  },
);
