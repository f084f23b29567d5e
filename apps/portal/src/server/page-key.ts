/**
 * Under which name a page is kept. A route names the query parameters that it reads (`x-cache-query`); until it was
 * rendered once, and for parameters that it does not name, nothing is assumed.
 */
export class PageKeys {
  readonly #queryByPath = new Map<string, readonly string[]>();
  readonly #notCacheable = new Set<string>();

  /** The key, or undefined when the address is not one of a page that can be kept. */
  keyOf(url: string): string | undefined {
    const cut = url.indexOf('?');
    if (cut === -1) return this.#notCacheable.has(url) ? undefined : url;
    const path = url.slice(0, cut);
    if (url.length > LONGEST || this.#notCacheable.has(path)) return undefined;
    const read = this.#queryByPath.get(path);
    const parts: string[] = [];
    for (const [name, value] of new URLSearchParams(url.slice(cut + 1))) {
      if (read?.includes(name)) parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      // Not named by the route: ignored when a link shop added it, otherwise the page is not kept.
      else if (!TRACKING.test(name)) return undefined;
    }
    return parts.length === 0 ? path : `${path}?${parts.sort().join('&')}`;
  }

  learn(url: string, query: readonly string[]): void {
    const path = url.split('?', 1)[0] ?? url;
    if (this.#queryByPath.size >= MOST_PATHS) this.#queryByPath.clear();
    if (query.length > 0) this.#queryByPath.set(path, query);
  }

  /** A path whose answer was not for everybody: not asked about again for a while, so that readers do not queue for it. */
  notCacheable(url: string): void {
    if (this.#notCacheable.size >= MOST_PATHS) this.#notCacheable.clear();
    this.#notCacheable.add(url.split('?', 1)[0] ?? url);
  }

  forgetRefusals(): void {
    this.#notCacheable.clear();
  }
}

const LONGEST = 500;
const MOST_PATHS = 5_000;
const TRACKING = /^(utm_|fbclid$|gclid$|zarsrc$|zalo|_ga)/i;
