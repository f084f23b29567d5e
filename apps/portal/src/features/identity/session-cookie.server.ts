import { SESSION_COOKIE, type StartedSession, secureSessionCookie } from './session.server.ts';

/** The part of the framework's cookie jar that is needed; features do not import the framework. */
interface CookieJar {
  get(name: string): string | undefined;
  set(name: string, value: string, options: CookieOptions): void;
  delete(name: string, options: CookieOptions): void;
}

interface CookieOptions {
  readonly path: '/';
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly secure: boolean;
}

/** Over https only the name is accepted that a neighbouring host cannot plant. */
const nameFor = (publicUrl: string) =>
  publicUrl.startsWith('https://') ? secureSessionCookie : SESSION_COOKIE;

const optionsFor = (publicUrl: string): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https://'),
});

export function readSessionToken(cookies: CookieJar, publicUrl: string): string | undefined {
  const token = cookies.get(nameFor(publicUrl));
  return token && token.length <= 100 ? token : undefined;
}

/** Without an expiry: the browser forgets it when it is closed, the server ends it in any case. */
export function writeSessionToken(cookies: CookieJar, publicUrl: string, session: StartedSession): void {
  cookies.set(nameFor(publicUrl), session.token, optionsFor(publicUrl));
}

export function dropSessionToken(cookies: CookieJar, publicUrl: string): void {
  cookies.delete(nameFor(publicUrl), optionsFor(publicUrl));
}
