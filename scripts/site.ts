import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a played host answers for an address. */
export interface Answer {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that plays any host: browsers are told to use it as their http proxy. */
export interface Site {
  /** "127.0.0.1:PORT", for the browser's proxy setting. */
  readonly proxy: string;
  /** Every address that was asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Plays the addresses that `answer` knows; all others are "404 Not Found". */
export async function playSite(
  answer: (url: URL) => Answer | undefined | Promise<Answer | undefined>,
): Promise<Site> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    requests.push(url.href);
    const found = await answer(url);
    response.writeHead(found ? 200 : 404, {
      "content-type": found?.type ?? "text/html; charset=utf-8",
      ...found?.headers,
    });
    response.end(found?.body ?? "Not found");
  });
  // No tunnel for https: the browser falls back or fails at once instead of waiting.
  server.on("connect", (_request, socket) => socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `127.0.0.1:${port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
