import type { Page } from "puppeteer-core";
import type { Stage } from "./stage.ts";

/** Takes the extension's access to its sites away, as a reader does in the browser; or gives it back. */
export async function setAccess(at: Stage, on: boolean): Promise<void> {
  if (at.name === "firefox") return inFirefox(at, String(changeOrigins), on);
  const page = await at.browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    (id, access) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: Developer }).chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access });
    },
    new URL(at.origin).host,
    on ? "ON_ALL_SITES" : "ON_CLICK",
  );
  await page.close();
}

/** Clicks our button in the toolbar while a page is in front, which grants us its tab. */
export async function clickToolbar(at: Stage, page: Page): Promise<void> {
  await page.bringToFront();
  if (at.name === "firefox") return inFirefox(at, String(pressButton), true);
  const [extension] = [...(await at.browser.extensions()).values()];
  await page.triggerExtensionAction(extension!);
}

/** Runs a function in Firefox's own window. */
async function inFirefox(at: Stage, source: string, value: boolean): Promise<void> {
  const { connection } = at.browser as unknown as { connection: Bidi };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const answer = await connection.send("script.callFunction", {
    target: { context: tree.result.contexts[0]!.context },
    awaitPromise: true,
    functionDeclaration: source,
    arguments: [{ type: "boolean", value }],
  });
  if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
}

async function changeOrigins(on: boolean): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Firefox;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const id = "{7d2f6a0e-3c51-4b8e-9f0a-5c6e1d8b2a44}";
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = { permissions: [], origins: extension.manifest.host_permissions };
  if (on) await ExtensionPermissions.add(id, permissions, extension);
  else await ExtensionPermissions.remove(id, permissions, extension);
}

async function pressButton(): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy, window } = globalThis as unknown as Firefox;
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const { extension } = WebExtensionPolicy.getByID("{7d2f6a0e-3c51-4b8e-9f0a-5c6e1d8b2a44}");
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

interface Developer {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      hostAccess: string;
    }): Promise<void>;
  };
}

interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: { contexts: { context: string }[]; exceptionDetails?: { text: string } };
  }>;
}

type ChangePermissions = (id: string, permissions: object, extension: object) => Promise<void>;

interface Firefox {
  window: object;
  ChromeUtils: {
    importESModule(path: string): {
      ExtensionPermissions: { add: ChangePermissions; remove: ChangePermissions };
      ExtensionParent: {
        apiManager: {
          global: {
            browserActionFor(extension: object): { triggerAction(window: object): Promise<void> };
          };
        };
      };
    };
  };
  WebExtensionPolicy: {
    getByID(id: string): { extension: { manifest: { host_permissions: string[] } } };
  };
}
