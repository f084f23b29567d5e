import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { publicActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { resolveSession } from '#features/identity/session.server.ts';
import type { Gate } from '#features/identity/session.ts';
import { readSessionToken } from '#features/identity/session-cookie.server.ts';
import { languageOf, paths } from '#paths';
import { currentApp } from '#platform/current-app.server.ts';
import { isUnreadable, statusOf } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { asRequest, currentRequestId } from '#platform/request.server.ts';
import { neededFor, POLICY } from '#policy';
import { wordsIn } from '#text/en/all.ts';
import { errorText as errorsVi } from '#text/vi/errors.ts';
import { resolveUnhashed } from './server/unhashed-page.ts';

/** The name of the form action ("default" when unnamed) or, for endpoints, the method; undefined for reading. */
function actionOf(request: Request, url: URL): string | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (request.method !== 'POST') return request.method;
  for (const name of url.searchParams.keys()) if (name.startsWith('/')) return name.slice(1);
  return 'default';
}

/** session → policy row → route; the server in front has already given the request its id. */
export const handle: Handle = async ({ event, resolve }) => {
  const app = await currentApp();
  event.locals.app = app;
  event.locals.actor = publicActor;
  const action = actionOf(event.request, event.url);
  if (event.route.id !== null && asksWho(event.route.id, action)) await findWho(event, action);
  const work = async () => {
    // A path without a route goes on to Kit's own 404; it can reach nothing.
    if (event.route.id !== null) requireRow(event.route.id, action, event);
    const response = await resolveUnhashed(
      (options) => resolve(event, options),
      languageOf(event.url.pathname),
    );
    if (event.route.id !== null && POLICY[event.route.id]?.secret) makeSecret(response.headers);
    else if (event.locals.actor.kind === 'person') response.headers.set('cache-control', 'private, no-store');
    return response;
  };
  return currentRequestId() ? await work() : await asRequest(newId(), work);
};

type Event = Parameters<Handle>[0]['event'];

/** Public pages are the same for everybody: no session is even looked up, except on the private ones (sign-in, set-up). */
function asksWho(routeId: string, action: string | undefined): boolean {
  return neededFor(routeId, action) !== 'public' || POLICY[routeId]?.secret === true;
}

async function findWho(event: Event, action: string | undefined): Promise<void> {
  const { app } = event.locals;
  const token = readSessionToken(event.cookies, app.config.publicUrl);
  const isUnattended = event.route.id !== null && POLICY[event.route.id]?.unattended === true;
  const session = token && (await resolveSession(app, token, isUnattended ? 'unattended' : 'person'));
  if (!session) return;
  event.locals.session = session;
  if (isOpen(session.gate, event.route.id, action)) event.locals.actor = session.actor;
}

const ACCOUNT = '/(workspace)/workspace/account';

/** Before the second factor is set up where it is required, only setting it up is open. */
function isOpen(gate: Gate, routeId: string | null, action: string | undefined): boolean {
  if (gate === 'open') return true;
  const setsUp = action === undefined || action === 'startTotp' || action === 'confirmTotp';
  return gate === 'setUpTotp' && routeId === ACCOUNT && setsUp;
}

const GATE_PATHS: Record<Exclude<Gate, 'open'>, string> = {
  password: paths.signIn,
  secondStep: paths.signInSecondStep,
  setUpTotp: paths.account,
};

function requireRow(routeId: string, action: string | undefined, event: Event): void {
  const needed = neededFor(routeId, action);
  const { forbidden } = failuresAt(event.url);
  if (needed === undefined) error(403, forbidden);
  if (needed === 'public') return;
  if (event.locals.actor.kind === 'public') sendToGate(event, action);
  if (!can(event.locals.actor, needed)) error(403, forbidden);
}

/**
 * A form that meets a locked session is not lost: the browser sends it on (307) to a page that keeps it until it is sent
 * again. Not from the account page, whose forms hold passwords; there its page says that nothing was written.
 */
function sendToGate(event: Event, action: string | undefined): never {
  const gate = event.locals.session?.gate ?? 'password';
  if (action !== undefined && gate === 'password' && event.route.id !== ACCOUNT) {
    const tiep = event.url.pathname + event.url.search;
    redirect(307, `${paths.signInKept}?${new URLSearchParams({ tiep })}`);
  }
  const page = event.url.pathname + (action === undefined ? event.url.search : '');
  const query = new URLSearchParams({ tiep: page, ...(action !== undefined && { 'chua-ghi': '1' }) });
  redirect(303, `${gate === 'open' ? paths.signIn : GATE_PATHS[gate]}?${query}`);
}

function makeSecret(headers: Headers): void {
  headers.set('cache-control', 'private, no-store');
  headers.set('x-robots-tag', 'noindex, nofollow');
  // Not no-referrer: browsers then send "Origin: null" with the forms of these pages (docs/decisions/0009-referrer-of-private-pages.md).
  headers.set('referrer-policy', 'same-origin');
}

/** Our three expected errors get their sentence; anything else is a bug: logged with its id, shown without details. */
export const handleError: HandleServerError = async (caught) => {
  const app = await currentApp();
  const errorText = failuresAt(caught.event.url);
  const about = { requestId: currentRequestId(), demo: app.installation.kind === 'demo' };
  if (caught.kind === 'app') return about;
  if (caught.kind === 'framework') {
    return { message: caught.error.status === 404 ? errorText.notFound : errorText.badRequest, ...about };
  }
  if (caught.kind === 'validation') return { message: errorText.badRequest, ...about };
  const status = statusOf(caught.error);
  if (status) return { status, message: errorText[EXPECTED[status]], ...about };
  const unreadable = isUnreadable(caught.error);
  // Not from locals: a page whose module cannot be loaded fails before `handle` has run.
  const route = caught.event.route.id;
  const entry = { err: caught.error, requestId: about.requestId, route };
  app.log[unreadable ? 'warn' : 'error'](entry, 'request failed');
  if (unreadable) return { status: 400, message: errorText.badRequest, ...about };
  return { message: errorText.unexpected, ...about };
};

const EXPECTED = { 403: 'forbidden', 404: 'notFound', 409: 'conflict' } as const;

const failuresAt = (url: URL) => wordsIn(languageOf(url.pathname))(errorsVi);
