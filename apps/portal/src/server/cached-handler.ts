import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type CachedPage, encodingFor, hasAlready } from './cached-page.ts';
import { capture, type FrameworkHandler, type Outcome } from './capture.ts';
import type { PageStore } from './page-cache.ts';
import { PageKeys } from './page-key.ts';

export interface CachedHandlerSettings {
  readonly store: PageStore;
  readonly handler: FrameworkHandler;
  readonly sessionCookies: readonly string[];
  /** Puts on what every answer of the house carries. */
  readonly prepare: (response: ServerResponse) => void;
  /** Headers that the framework must find on a rendering that no reader asked for. */
  readonly privateHeaders: Readonly<Record<string, string>>;
  readonly onError: (error: unknown) => void;
  /** What becomes of the framework's own pages about a problem. */
  readonly onProblemPage?: (html: string, url: string) => string;
}

/** What decides which bytes a reader gets. */
type ReaderHeaders = Readonly<
  Partial<Record<'cookie' | 'range' | 'accept-encoding' | 'if-none-match', string>>
>;

/** Bytes and headers as they lie in the cache; without body when the reader has it already. */
interface ReadyAnswer {
  readonly status: 200 | 304;
  /** Flat name, value, name, value … */
  readonly headers: string[];
  readonly body: Buffer | undefined;
}

export interface CachedHandler {
  /** Sends the page from the cache, and renews behind the reader what has grown old. False: not there, `answer` has to. */
  sendCached(request: IncomingMessage, response: ServerResponse): boolean;
  /** Lets the framework answer, and keeps what may be kept. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Refusals to keep a path (a 404, an error) are forgotten this often: the next draft may have that address. */
const REFUSALS_LAST_MS = 5_000;

/** Renderings under way: a thousand readers of a page that is not there yet cause one rendering. */
type Flights = Map<string, Promise<CachedPage | undefined>>;

export function createCachedHandler(settings: CachedHandlerSettings): CachedHandler {
  const { store, sessionCookies } = settings;
  const keys = new PageKeys();
  setInterval(() => keys.forgetRefusals(), REFUSALS_LAST_MS).unref();
  const flights: Flights = new Map();
  const keyFor = (url: string, headers: ReaderHeaders) =>
    isForEverybody(headers, sessionCookies) ? keys.keyOf(url) : undefined;
  const ready = (url: string, headers: ReaderHeaders) => {
    const key = keyFor(url, headers);
    const found = key === undefined ? undefined : store.find(key);
    if (key === undefined || !found || found.state === 'missing') return undefined;
    if (found.state === 'stale' && !flights.has(key)) refresh(settings, keys, flights, key);
    return choose(found.page, headers);
  };
  return {
    sendCached: (request, response) => {
      const { method, url = '/' } = request;
      const answer = method === 'GET' || method === 'HEAD' ? ready(url, readerHeaders(request)) : undefined;
      if (answer) send(answer, request, response);
      return answer !== undefined;
    },
    answer: async (request, response) => {
      // The answer to HEAD has no body that could be kept for GET.
      const reader = readerHeaders(request);
      const key = request.method === 'GET' ? keyFor(request.url ?? '/', reader) : undefined;
      if (key === undefined) return await pass(settings, keys, request, response);
      const underway = flights.get(key);
      const seen = request.headers['if-none-match'];
      if (!underway) {
        request.url = key;
        // The framework would compare it with tags of its own, and its 304 is no page that could be kept.
        delete request.headers['if-none-match'];
      }
      const page = await (underway ?? fly(settings, keys, flights, key, request, response, false));
      if (seen !== undefined) request.headers['if-none-match'] = seen;
      if (page) send(choose(page, reader), request, response);
      else if (underway) await pass(settings, keys, request, response);
    },
  };
}

async function pass(
  { handler, prepare, onProblemPage }: CachedHandlerSettings,
  keys: PageKeys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? '/';
  prepare(response);
  await capture(handler, request, response, {
    hold: false,
    onQuery: (names) => keys.learn(url, names),
    onProblemPage: onProblemPage && ((html) => onProblemPage(html, url)),
  });
}

function refresh(settings: CachedHandlerSettings, keys: PageKeys, flights: Flights, key: string): void {
  const { request, response } = readerless(key, settings.privateHeaders);
  fly(settings, keys, flights, key, request, response, true).catch(settings.onError);
}

function fly(
  settings: CachedHandlerSettings,
  keys: PageKeys,
  flights: Flights,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  discard: boolean,
): Promise<CachedPage | undefined> {
  const { store, handler, prepare, onProblemPage } = settings;
  const rendering = store.begin(key);
  prepare(response);
  const onQuery = (names: readonly string[]) => keys.learn(key, names);
  const settle = async (outcome: Outcome) => {
    if (outcome.kind === 'page') return await store.finish(rendering, outcome.page);
    store.abandon(rendering);
    if (outcome.kind === 'passed') keys.notCacheable(key);
    return undefined;
  };
  const flight = capture(handler, request, response, {
    ...{ hold: true, discard, onQuery },
    onProblemPage: onProblemPage && ((html) => onProblemPage(html, key)),
  })
    .then(settle, (error: unknown) => {
      store.abandon(rendering);
      throw error;
    })
    .finally(() => flights.delete(key));
  flights.set(key, flight);
  return flight;
}

/** Readers only: whoever has a session sees pages of their own, and a part of a page is no page. */
function isForEverybody({ cookie, range }: ReaderHeaders, sessionCookies: readonly string[]): boolean {
  if (range !== undefined) return false;
  return cookie === undefined || !sessionCookies.some((name) => cookie.includes(`${name}=`));
}

/** node:http joins a header that was sent twice, and its types allow for lists. */
function readerHeaders({ headers }: IncomingMessage): ReaderHeaders {
  const accepted = headers['accept-encoding'];
  return Array.isArray(accepted)
    ? { ...(headers as ReaderHeaders), 'accept-encoding': accepted.join(',') }
    : (headers as ReaderHeaders);
}

function choose(page: CachedPage, headers: ReaderHeaders): ReadyAnswer {
  const variant = page.variants[encodingFor(headers['accept-encoding'])];
  const seen = headers['if-none-match'];
  return seen !== undefined && hasAlready(seen, variant.etag)
    ? { status: 304, headers: variant.notModifiedHeaders, body: undefined }
    : { status: 200, headers: variant.headers, body: variant.body };
}

function send(
  { status, headers, body }: ReadyAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, headers);
  if (request.method === 'HEAD' || !body) response.end();
  else response.end(body);
}

/** A request that nobody made, for rendering a page again while its old bytes are still being served. */
function readerless(
  url: string,
  headers: Readonly<Record<string, string>>,
): { request: IncomingMessage; response: ServerResponse } {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.httpVersion = '1.1';
  Object.assign(request.headers, headers);
  return { request, response: new ServerResponse(request) };
}
