import { hostOf, listedFor } from "./hosts.ts";
import type { Publisher } from "./types.ts";

/**
 * The publisher of a host. A publisher's host stands for its subdomains; where several fit, the
 * longest wins, so that a service on its parent's domain ("news.example.org") can have a note of its
 * own. Takes hosts as anybody writes them: upper case, port, trailing dot, letters beyond ASCII.
 */
export function identify(host: string, publishers: readonly Publisher[]): Publisher | undefined {
  const plain = hostOf(host);
  return plain === undefined ? undefined : identifyPlain(plain, publishers);
}

/** The same for a host in the form of {@link hostOf}, as a document's location has it. */
export function identifyPlain<P extends Pick<Publisher, "hosts">>(
  plain: string,
  publishers: readonly P[],
): P | undefined {
  const best = listedFor(
    plain,
    publishers.flatMap((publisher) => publisher.hosts),
  );
  return best === undefined ? undefined : publishers.find(({ hosts }) => hosts.includes(best));
}
