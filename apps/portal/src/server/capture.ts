import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RenderedPage } from './cached-page.ts';

/** Headers by which a route talks to the cache; they never leave the house. */
export const TAGS_HEADER = 'x-cache-tags';
export const UNTIL_HEADER = 'x-cache-until';
export const QUERY_HEADER = 'x-cache-query';
const OWN_HEADERS = [TAGS_HEADER, UNTIL_HEADER, QUERY_HEADER];
/** Different for each request. */
export const REQUEST_ID_HEADER = 'x-request-id';

export type FrameworkHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type Outcome =
  | { readonly kind: 'page'; readonly page: RenderedPage }
  /** Went out to the reader (or nowhere): not a page for everybody. */
  | { readonly kind: 'passed' }
  /** The reader left before there was an answer. */
  | { readonly kind: 'gone' };

export interface CaptureOptions {
  /** Whether a page that may be kept is held back; otherwise everything passes and only our own headers are taken off. */
  readonly hold: boolean;
  /** A rendering behind a reader's back: nothing goes out at all. */
  readonly discard?: boolean;
  /** Told of the query parameters that the page reads. */
  readonly onQuery: (names: readonly string[]) => void;
  /** Told of a page about a problem before it goes out; what it returns goes out. */
  readonly onProblemPage?: ((html: string) => string) | undefined;
}

/**
 * Lets the framework answer into `response` and looks at the headers when it is about to send them. A page that is
 * marked as cacheable is held back and returned; anything else goes out as if nobody had looked, streaming included.
 */
export async function capture(
  handler: FrameworkHandler,
  request: IncomingMessage,
  response: ServerResponse,
  options: CaptureOptions,
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const writeHead = (status: number, ...rest: unknown[]) => {
    restore(response);
    const page = cacheable(status, response);
    options.onQuery(words(response.getHeader(QUERY_HEADER)));
    for (const name of OWN_HEADERS) response.removeHeader(name);
    if (options.discard || (page && options.hold)) {
      holdBack(response, (body) =>
        resolve(page ? { kind: 'page', page: { ...page, body } } : { kind: 'passed' }),
      );
      return response;
    }
    resolve({ kind: 'passed' });
    const { onProblemPage } = options;
    if (onProblemPage && status >= 400 && isHtml(response)) {
      holdBack(response, (body) => {
        response.removeHeader('content-length');
        response.writeHead(status).end(onProblemPage(body.toString('utf8')));
      });
      return response;
    }
    return Reflect.apply(response.writeHead, response, [status, ...rest]);
  };
  Object.assign(response, { writeHead });
  response.once('close', () => resolve({ kind: 'gone' }));
  Promise.resolve()
    .then(() => handler(request, response))
    .catch((error: unknown) => {
      restore(response);
      reject(error);
    });
  return await promise;
}

/** Collects what is written instead of sending it. */
function holdBack(response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const write = (chunk: unknown) => {
    collect(chunk);
    return true;
  };
  const end = (chunk?: unknown) => {
    collect(chunk);
    restore(response);
    done(Buffer.concat(chunks));
    return response;
  };
  Object.assign(response, { write, end });
}

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html');
}

/** Takes our functions off again; the response's own stand on its prototype. */
function restore(response: ServerResponse): void {
  for (const name of ['writeHead', 'write', 'end']) Reflect.deleteProperty(response, name);
}

/** A page for everybody: marked by its route, complete, and setting no cookie. */
function cacheable(status: number, response: ServerResponse): Omit<RenderedPage, 'body'> | undefined {
  const tags = words(response.getHeader(TAGS_HEADER));
  if (status !== 200 || tags.length === 0 || response.hasHeader('set-cookie')) return undefined;
  if (/\b(private|no-store)\b/.test(String(response.getHeader('cache-control') ?? ''))) return undefined;
  const until = Number(response.getHeader(UNTIL_HEADER) ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(until)) return undefined;
  const own = new Set([...OWN_HEADERS, REQUEST_ID_HEADER]);
  const headers = Object.entries(response.getHeaders())
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => [name, String(value)] as const);
  return { headers, tags, until };
}

function words(header: number | string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(/\s+/)
    .filter(Boolean);
}
