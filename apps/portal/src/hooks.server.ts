import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { publicActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { resolveSession, SESSION_COOKIE, secureSessionCookie } from '#features/identity/session.server.ts';
import { paths } from '#paths';
import { currentApp } from '#platform/current-app.server.ts';
import { statusOf } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { asRequest, currentRequestId } from '#platform/request.server.ts';
import { neededFor, POLICY } from '#policy';
import { errorText } from '#text/vi/errors.ts';

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
  const token = event.cookies.get(SESSION_COOKIE) ?? event.cookies.get(secureSessionCookie);
  if (token) {
    const session = await resolveSession(app, token);
    if (session) {
      event.locals.session = session;
      event.locals.actor = session.actor;
    }
  }
  const work = async () => {
    // A path without a route goes on to Kit's own 404; it can reach nothing.
    if (event.route.id !== null) requireRow(event.route.id, actionOf(event.request, event.url), event);
    const response = await resolve(event);
    if (event.route.id !== null && POLICY[event.route.id]?.secret) makeSecret(response.headers);
    else if (event.locals.actor.kind === 'person') response.headers.set('cache-control', 'private, no-store');
    return response;
  };
  return currentRequestId() ? await work() : await asRequest(newId(), work);
};

function requireRow(routeId: string, action: string | undefined, event: Parameters<Handle>[0]['event']): void {
  const needed = neededFor(routeId, action);
  if (needed === undefined) error(403, errorText.forbidden);
  if (needed === 'public') return;
  if (event.locals.actor.kind === 'public') {
    const back = action === undefined ? `?tiep=${encodeURIComponent(event.url.pathname + event.url.search)}` : '';
    redirect(303, `${paths.signIn}${back}`);
  }
  if (!can(event.locals.actor, needed)) error(403, errorText.forbidden);
}

function makeSecret(headers: Headers): void {
  headers.set('cache-control', 'private, no-store');
  headers.set('x-robots-tag', 'noindex, nofollow');
  headers.set('referrer-policy', 'no-referrer');
}

/** Our three expected errors get their sentence; anything else is a bug: logged with its id, shown without details. */
export const handleError: HandleServerError = (caught) => {
  const requestId = currentRequestId();
  if (caught.kind === 'app') return { requestId };
  if (caught.kind === 'framework') {
    return { message: caught.error.status === 404 ? errorText.notFound : errorText.badRequest, requestId };
  }
  if (caught.kind === 'validation') return { message: errorText.badRequest, requestId };
  const status = statusOf(caught.error);
  if (status) return { status, message: EXPECTED[status], requestId };
  caught.event.locals.app?.log.error({ err: caught.error, route: caught.event.route.id }, 'request failed');
  return { message: errorText.unexpected, requestId };
};

const EXPECTED = { 403: errorText.forbidden, 404: errorText.notFound, 409: errorText.conflict } as const;
