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
  readonly onProblemPage?: (html: string) => string;
}

export interface CachedHandler {
  /** Sends the page from the cache. False: not there, `answer` has to. */
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
  const keyFor = (request: IncomingMessage) =>
    isForEverybody(request, sessionCookies) ? keys.keyOf(request.url ?? '/') : undefined;
  return {
    sendCached: (request, response) => {
      const key = keyFor(request);
      if (key === undefined) return false;
      const found = store.find(key);
      if (found.state === 'missing') return false;
      send(found.page, request, response);
      if (found.state === 'stale' && !flights.has(key)) refresh(settings, keys, flights, key);
      return true;
    },
    answer: async (request, response) => {
      // The answer to HEAD has no body that could be kept for GET.
      const key = request.method === 'GET' ? keyFor(request) : undefined;
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
      if (page) send(page, request, response);
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
    onProblemPage,
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
  const flight = capture(handler, request, response, { hold: true, discard, onQuery, onProblemPage })
    .then(settle, (error: unknown) => {
      store.abandon(rendering);
      throw error;
    })
    .finally(() => flights.delete(key));
  flights.set(key, flight);
  return flight;
}

/** Readers only: whoever has a session sees pages of their own, and a part of a page is no page. */
function isForEverybody({ method, headers }: IncomingMessage, sessionCookies: readonly string[]): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || headers.range !== undefined) return false;
  const { cookie } = headers;
  return cookie === undefined || !sessionCookies.some((name) => cookie.includes(`${name}=`));
}

function send(page: CachedPage, request: IncomingMessage, response: ServerResponse): void {
  const accepted = request.headers['accept-encoding'];
  const variant = page.variants[encodingFor(Array.isArray(accepted) ? accepted.join(',') : accepted)];
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const seen = request.headers['if-none-match'];
  if (seen !== undefined && hasAlready(seen, variant.etag)) {
    response.writeHead(304, variant.notModifiedHeaders).end();
    return;
  }
  response.writeHead(200, variant.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
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
