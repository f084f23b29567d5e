import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What the framework answered for a page that may be kept. */
export interface RenderedPage {
  /** Lower-case names; none of the cache's own headers, no cookies. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly tags: readonly string[];
  /** Instant (ms) from which the page says something wrong, e.g. the deadline of a consultation. */
  readonly until: number;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** One way of sending a page: bytes and headers are ready, so that serving is one write. */
export interface Variant {
  readonly etag: string;
  readonly body: Buffer;
  /** Flat name, value, name, value … as `writeHead` takes it fastest. */
  readonly headers: string[];
  readonly notModifiedHeaders: string[];
}

export interface CachedPage {
  readonly hash: string;
  readonly variants: Readonly<Record<Encoding, Variant>>;
  readonly tags: readonly string[];
  readonly storedAt: number;
  /** After this instant it is rendered again behind the next reader; brought forward by frequent events. */
  freshUntil: number;
  /** Brought forward by frequent events. */
  until: number;
  readonly bytes: number;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
/** Quality 5: within 5 % of the best size at a fraction of its time (measured with the prototype, 08-stack §2d). */
const BROTLI_QUALITY = 5;

/** Packs a rendered page in three encodings. An unchanged body keeps the bytes of `before`: nothing is compressed again. */
export async function wrapPage(
  rendered: RenderedPage,
  before: CachedPage | undefined,
  now: number,
  freshMs: number,
): Promise<CachedPage> {
  const hash = createHash('sha256').update(rendered.body).digest('base64url').slice(0, 22);
  const same = before?.hash === hash ? before.variants : undefined;
  const [br, gz] = same
    ? [same.br.body, same.gzip.body]
    : await Promise.all([compressBrotli(rendered.body), deflate(rendered.body, { level: 6 })]);
  const body = same ? same.identity.body : rendered.body;
  const variants = {
    identity: variant(rendered, hash, 'identity', body),
    br: variant(rendered, hash, 'br', br),
    gzip: variant(rendered, hash, 'gzip', gz),
  };
  const { tags, until } = rendered;
  const bytes = body.length + br.length + gz.length + 2048;
  return { hash, variants, tags, until, storedAt: now, freshUntil: now + freshMs, bytes };
}

async function compressBrotli(body: Buffer): Promise<Buffer> {
  return await brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** A strong tag names exact bytes, so each encoding has its own. */
function variant({ headers }: RenderedPage, hash: string, encoding: Encoding, body: Buffer): Variant {
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
  const kept = headers.filter(([name]) => !REPLACED.has(name) && !PRIVATE_ONLY.has(name)).flat();
  const always = ['etag', etag, 'cache-control', SHARED_CACHING, 'vary', 'accept-encoding, cookie'];
  const about = encoding === 'identity' ? [] : ['content-encoding', encoding];
  return {
    etag,
    body,
    headers: [...kept, ...always, ...about, 'content-length', String(body.length)],
    notModifiedHeaders: [...kept.filter((_, i) => isValidator(kept, i)), ...always],
  };
}

const REPLACED = new Set([
  'etag',
  'cache-control',
  'vary',
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);

/**
 * Asks the browser for a process of its own, which costs a cheap phone a tenth of the first paint. Kept pages are the
 * same for everybody, with nothing to protect from the page that opened them (decision 0089).
 */
const PRIVATE_ONLY = new Set(['cross-origin-opener-policy']);

/** Browsers ask each time and mostly get 304; caches between may answer for a second on their own. */
const SHARED_CACHING = 'public, max-age=0, s-maxage=1, stale-while-revalidate=10';

/** A 304 repeats no headers about the body. */
function isValidator(flat: readonly string[], index: number): boolean {
  const name = flat[index - (index % 2)];
  return name !== undefined && !name.startsWith('content-');
}

const known = new Map<string, Encoding>();

/** The smallest encoding that the reader's program takes. Browsers send a handful of different headers, so they are remembered. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  const before = known.get(accepted);
  if (before) return before;
  const takes = (name: string) =>
    accepted
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .some((part) => (part === name || part.startsWith(`${name};`)) && !/;\s*q=0(\.0*)?$/.test(part));
  const encoding = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
  if (known.size < 1_000) known.set(accepted, encoding);
  return encoding;
}

/** Whether the reader already has exactly these bytes. */
export function hasAlready(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
