import { type CachedPage, type RenderedPage, wrapPage } from './cached-page.ts';

/**
 * Rendered public pages as bytes, in front of the framework: rendering gives about 500 pages/s per core,
 * this gives about 27,000 (08-stack §2b). Holds only what a route marked with `x-cache-tags`.
 */
export interface PageCache {
  /** Forgets the pages that carry any of the tags, also those that are being rendered right now. */
  invalidate(tags: readonly string[]): void;
  /**
   * For what happens many times a second (an opinion changes a count): the pages are gone within two seconds, and
   * are not rendered more than once a second meanwhile.
   */
  invalidateSoon(tags: readonly string[]): void;
  clear(): void;
  readonly size: { readonly pages: number; readonly bytes: number };
}

/**
 * How long a page is served without asking again. Events make pages stale at once; this bounds only what an event that
 * got lost may do, below the five seconds in which a count must follow. Rendering a page that is read all the time once
 * a second took a tenth of a core for nothing (npm run bench).
 */
const FRESH_MS = 4_000;
/** How soon after a frequent event a page is rendered again, at most once in this time. */
const RENEW_MS = 1_000;
/** How late a page may follow a frequent event. Longer than RENEW_MS, so that a read page is renewed behind the reader. */
const SOON_MS = 2_000;
/** The oldest page that is still served, while a new one is rendered behind it; after a lull the first reader waits for the new one. */
const STALE_MS = 5_000;

export type Found =
  | { readonly state: 'fresh' | 'stale'; readonly page: CachedPage }
  | { readonly state: 'missing' };

export class PageStore implements PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #rendering = new Set<Rendering>();
  readonly #limit: number;
  readonly #now: () => number;
  #bytes = 0;
  #newest = '';

  constructor(limitBytes = 64 * 1024 * 1024, now: () => number = Date.now) {
    this.#limit = limitBytes;
    this.#now = now;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  find(key: string): Found {
    const page = this.#pages.get(key);
    if (!page) return { state: 'missing' };
    const now = this.#now();
    if (now >= page.until || now >= page.storedAt + STALE_MS) {
      this.#drop(key);
      return { state: 'missing' };
    }
    this.#touch(key, page);
    return { state: now < page.freshUntil ? 'fresh' : 'stale', page };
  }

  /** Notes that a page is being rendered, so that an event meanwhile is not overlooked. End with `finish` or `abandon`. */
  begin(key: string): Rendering {
    const rendering: Rendering = { key, staleTags: new Set(), staleSoon: new Map(), everything: false };
    this.#rendering.add(rendering);
    return rendering;
  }

  /** The rendering gave nothing that may be kept; what was kept before is wrong by now. */
  abandon(rendering: Rendering): void {
    this.#rendering.delete(rendering);
    this.#drop(rendering.key);
  }

  /** Packs the page and keeps it, unless an event made it stale while it was rendered. Returns it either way. */
  async finish(rendering: Rendering, rendered: RenderedPage): Promise<CachedPage> {
    try {
      const page = await wrapPage(rendered, this.#pages.get(rendering.key), this.#now(), FRESH_MS);
      const stale = rendering.everything || rendered.tags.some((tag) => rendering.staleTags.has(tag));
      const goneBy = rendered.tags.map((tag) => rendering.staleSoon.get(tag) ?? Number.POSITIVE_INFINITY);
      page.until = Math.min(page.until, ...goneBy);
      if (Number.isFinite(Math.min(...goneBy))) page.freshUntil = page.storedAt + RENEW_MS;
      if (!stale && this.#now() < page.until) this.#keep(rendering.key, page);
      return page;
    } finally {
      this.#rendering.delete(rendering);
    }
  }

  invalidate(tags: readonly string[]): void {
    for (const tag of tags) {
      for (const rendering of this.#rendering) rendering.staleTags.add(tag);
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#drop(key);
    }
  }

  invalidateSoon(tags: readonly string[]): void {
    const goneBy = this.#now() + SOON_MS;
    for (const tag of tags) {
      for (const rendering of this.#rendering) rendering.staleSoon.set(tag, goneBy);
      for (const key of this.#keysByTag.get(tag) ?? []) {
        const page = this.#pages.get(key);
        if (!page) continue;
        page.until = Math.min(page.until, goneBy);
        page.freshUntil = Math.min(page.freshUntil, page.storedAt + RENEW_MS);
      }
    }
  }

  clear(): void {
    for (const rendering of this.#rendering) rendering.everything = true;
    this.#pages.clear();
    this.#keysByTag.clear();
    this.#bytes = 0;
  }

  #keep(key: string, page: CachedPage): void {
    this.#drop(key);
    if (page.bytes > this.#limit / 4) return;
    this.#pages.set(key, page);
    this.#newest = key;
    this.#bytes += page.bytes;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      keys.add(key);
      this.#keysByTag.set(tag, keys);
    }
    while (this.#bytes > this.#limit) {
      const [oldest] = this.#pages.keys();
      if (oldest === undefined) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= page.bytes;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }

  /** A Map keeps the order of insertion, so the least recently used page is the first. The hottest page costs nothing. */
  #touch(key: string, page: CachedPage): void {
    if (key === this.#newest) return;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    this.#newest = key;
  }
}

export interface Rendering {
  readonly key: string;
  readonly staleTags: Set<string>;
  readonly staleSoon: Map<string, number>;
  everything: boolean;
}
