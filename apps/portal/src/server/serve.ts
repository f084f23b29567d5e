import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../platform/app.ts';
import { ping } from '../platform/db.server.ts';
import { newId } from '../platform/ids.ts';
import { asRequest } from '../platform/request.server.ts';
import { type CachedHandler, createCachedHandler } from './cached-handler.ts';
import { type FrameworkHandler, REQUEST_ID_HEADER } from './capture.ts';
import {
  ADDRESS_HEADER,
  addressOf,
  DOOR,
  HOST_HEADER,
  originOf,
  PROTOCOL_HEADER,
  refusalFor,
  sendNotice,
  spokenAt,
} from './door.ts';
import type { PageStore } from './page-cache.ts';
import { finishPlainPage } from './plain-page.ts';
import { securityHeaders } from './security-headers.ts';
import { refuseUnparsed } from './unparsed.ts';

export interface ServeSettings {
  readonly app: App;
  readonly store: PageStore;
  readonly handler: FrameworkHandler;
  /** Whoever sends one of these is served by the framework alone. */
  readonly sessionCookies: readonly string[];
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new requests, finishes those that run. */
  stop(): Promise<void>;
}

/** How long a running request may take after the signal to stop. */
const FINISH_MS = 20_000;
const SLOW_MS = 1_000;

/** Our own server in front of the framework: health, door, page cache, request ids, headers. */
export async function serve(settings: ServeSettings): Promise<RunningServer> {
  const { app } = settings;
  let stopping = false;
  const cached = cachedHandlerFor(settings);
  const answer = createAnswer(settings, cached, () => stopping);
  // No stream is made for a request without a body: most are a reader's (docs/decisions/0012-ready-pages-stay-with-node-http.md).
  const server = createServer(
    {
      requestTimeout: 120_000,
      headersTimeout: 15_000,
      keepAliveTimeout: 65_000,
      optimizeEmptyRequests: true,
    },
    answer,
  );
  const unparsed = { demo: isDemo(app), headers: Object.fromEntries(fixedHeaders(app)) };
  server.on('clientError', (failure, socket) => refuseUnparsed(failure, socket, unparsed));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(app.config.port, app.config.host, resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: async () => {
      stopping = true;
      await closeGently(server);
    },
  };
}

async function closeGently(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // A browser keeps its connection after the answer; without a request on it, it only holds us up.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatient = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await promise;
  clearInterval(idle);
  clearTimeout(impatient);
}

function cachedHandlerFor(settings: ServeSettings): CachedHandler {
  const { config, log } = settings.app;
  const privateHeaders = addressHeaders(config.publicUrl);
  const onError = (error: unknown) => log.error({ err: error }, 'page not rendered');
  return createCachedHandler({
    ...settings,
    prepare: preparing(settings.app),
    privateHeaders,
    onError,
    onProblemPage: (html, url) => finishPlainPage(html, circumstances(settings.app, url)),
  });
}

function circumstances(app: App, url: string | undefined) {
  return { demo: isDemo(app), language: spokenAt(url) };
}

function isDemo({ installation }: App): boolean {
  return installation.kind === 'demo';
}

const fixedHeaders = (app: App) =>
  securityHeaders({ https: app.config.publicUrl.startsWith('https://'), demo: isDemo(app) });

/** Puts on what every answer of the house carries. */
function preparing(app: App): (response: ServerResponse) => void {
  const fixed = fixedHeaders(app);
  return (response) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
  };
}

function createAnswer(settings: ServeSettings, cached: CachedHandler, isStopping: () => boolean) {
  const { app, sessionCookies } = settings;
  const { config, log } = app;
  const prepare = preparing(app);
  const admit = (request: IncomingMessage, response: ServerResponse) => {
    prepare(response);
    if (isStopping()) response.setHeader('connection', 'close');
    const origin = originOf(request, config.publicUrl, config.isPublic);
    const hasSession = sessionCookies.some((name) => request.headers.cookie?.includes(`${name}=`));
    const refusal = refusalFor(request, origin, hasSession);
    if (refusal) {
      log.info({ status: refusal.status, method: request.method, url: request.url }, 'refused at the door');
      sendNotice(response, refusal.status, refusal, circumstances(app, request.url));
      drain(request);
      return;
    }
    const address = addressOf(request, config.trustedProxies);
    // Only reading goes without one, or a form for which the browser vouched; the framework asks for it by name.
    if (request.method === 'POST') request.headers.origin ??= origin;
    Object.assign(request.headers, addressHeaders(origin), { [ADDRESS_HEADER]: address });
    answerWithId(app, cached, request, response);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!isStopping() && cached.sendCached(request, response)) return;
    if (request.url === '/healthz') sendPlain(response, 200, 'ok');
    else if (request.url === '/readyz') void sendReadiness(app, isStopping(), response);
    else admit(request, response);
  };
}

function answerWithId(
  app: App,
  cached: CachedHandler,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const requestId = newId();
  const began = performance.now();
  response.setHeader(REQUEST_ID_HEADER, requestId);
  const { method = 'GET', url } = request;
  response.once('close', () => {
    // What a form changed may have told events.
    if (method !== 'GET' && method !== 'HEAD') app.outbox.nudge();
    const ms = Math.round(performance.now() - began);
    const notable = method !== 'GET' || response.statusCode >= 500 || ms > SLOW_MS;
    app.log[notable ? 'info' : 'debug'](
      { requestId, method, url, status: response.statusCode, ms },
      'request',
    );
  });
  asRequest(requestId, () => cached.answer(request, response)).catch((error: unknown) => {
    app.log.error({ err: error, requestId, method, url }, 'request failed outside of the framework');
    if (response.headersSent) response.destroy();
    else {
      const { failedTitle: title, failed: sentence } = DOOR[spokenAt(url)];
      sendNotice(response, 500, { title, sentence, reference: requestId }, circumstances(app, url));
    }
  });
}

function addressHeaders(origin: string): Record<string, string> {
  const { protocol, host } = new URL(origin);
  return { [PROTOCOL_HEADER]: protocol.slice(0, -1), [HOST_HEADER]: host, [ADDRESS_HEADER]: '' };
}

/** Reads the rest of a refused body, so that the browser gets to see the answer; not forever. */
function drain(request: IncomingMessage): void {
  request.resume();
  const impatient = setTimeout(() => request.destroy(), FINISH_MS);
  request.once('close', () => clearTimeout(impatient));
}

async function sendReadiness(app: App, stopping: boolean, response: ServerResponse): Promise<void> {
  const timeout = new Promise<'late'>((resolve) => setTimeout(resolve, 2_000, 'late').unref());
  const asked = ping(app.db).then(
    () => 'ready' as const,
    () => 'no database' as const,
  );
  const state = stopping ? 'stopping' : await Promise.race([asked, timeout]);
  sendPlain(response, state === 'ready' ? 200 : 503, state);
}

function sendPlain(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${body}\n`);
}
