import pino, { type DestinationStream, type Logger } from 'pino';
import { currentRequestId } from './request.server.ts';

export type Log = Logger;

/**
 * One JSON line per event. Every line carries the request's id. Lines hold ids, codes and measures only:
 * no opinion text, no names, no addresses; what slips in under these keys is removed here.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId ? { requestId } : {};
      },
      redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[kept out]' },
      serializers: { err: errorWithoutValues, url: (url: unknown) => redactUrl(String(url)) },
    },
    destination ?? pino.destination({ fd: 2, sync: false, minLength: 0 }),
  );
}

const PERSONAL = [
  'text',
  'body',
  'html',
  'email',
  'to',
  'phone',
  'address',
  'fullName',
  'displayName',
  'contact',
  'identityNumber',
  'password',
  'secret',
  'token',
  'code',
  'cookie',
  'authorization',
  'ip',
  'parameters',
];

/** PostgreSQL puts the refused row into `detail` ("Key (email)=(…) already exists"), so only names are kept. */
function errorWithoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack, cause } = error;
  const known = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    name,
    message: redactUrl(message),
    stack: stack && redactUrl(stack),
    ...(typeof known.code === 'string' && { sqlState: known.code }),
    ...(typeof known.constraint === 'string' && { constraint: known.constraint }),
    ...(typeof known.table === 'string' && { table: known.table }),
    ...(cause instanceof Error && { cause: errorWithoutValues(cause) }),
  };
}

/** A private link is a key: whoever reads the log must not get it. Receipt codes and long tokens become "…". */
export function redactUrl(url: string): string {
  return url
    .replace(
      /\/(gop-y|gop-y\/nhap|gop-y\/xac-nhan|en\/track|en\/comment|en\/asked|thiet-lap|hoi-y-kien)\/(?!(?:nhap|xac-nhan)\/)[^/?#\s]+/g,
      '/$1/…',
    )
    .replace(/[A-Za-z0-9_-]{32,}/g, '…')
    .replace(/([?&])([^?&=#\s]*)=[^&#\s]*/g, (whole, mark: string, name: string) =>
      PRIVATE_PARAMETER.test(name) ? `${mark}${name}=…` : whole,
    );
}

/** Keys, people, and what somebody searched for: that may be a name. */
const PRIVATE_PARAMETER = /token|code|ma|key|email|sdt|^(q|tim)$/i;
