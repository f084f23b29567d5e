import { paths } from '#paths';
import type { Probe } from './measure-posting.server.ts';

/** A reader's patience; behind it the page counts as silent. */
const PATIENCE_MS = 10_000;

/**
 * Asks the way a reader does: a request to the public address, through whatever stands in front of it. A page of somebody else
 * (a notice of the proxy, a parked domain) is no answer: ours names the place of its own full text.
 */
export function askPage(publicUrl: string): Probe {
  return async (slug) => {
    try {
      const response = await fetch(publicUrl + paths.draft(slug), {
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { accept: 'text/html', 'cache-control': 'no-cache' },
      });
      return response.ok && (await response.text()).includes(paths.draftText(slug));
    } catch {
      return false;
    }
  };
}
