import { isLoopbackHost } from './config.schema.ts';

/** The server asked for a place that the installation does not name. */
export class OutgoingRefused extends Error {
  override name = 'OutgoingRefused';
}

/**
 * Requests of the server to others: only hosts that the installation names, only https (plain http on this machine), no
 * redirects, so that no answer of theirs sends us to a neighbour. `hosts` are names with a port where it is not 443.
 */
export function outgoingFetch(hosts: readonly string[]): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
    if (!isSafe || !hosts.includes(url.host))
      throw new OutgoingRefused(`request to ${url.host} is not allowed`);
    const timeout = AbortSignal.timeout(15_000);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return await fetch(input, { ...init, redirect: 'manual', signal });
  };
}
