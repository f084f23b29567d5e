/** The three errors that a person can cause and that the hook turns into a status once. Everything else is a bug. */
export class NotFound extends Error {
  readonly status = 404;
  override name = 'NotFound';
  constructor(what: string) {
    super(`not found: ${what}`);
  }
}

export class Forbidden extends Error {
  readonly status = 403;
  override name = 'Forbidden';
  /** Of another body: whoever asks is answered as if it did not exist, so that no id tells that something is there. */
  readonly isForeign: boolean;
  constructor(permission: string, { isForeign = false }: { readonly isForeign?: boolean } = {}) {
    super(`not permitted: ${permission}`);
    this.isForeign = isForeign;
  }
}

/** Somebody else changed the object since it was read; nothing was written. */
export class Conflict extends Error {
  readonly status = 409;
  override name = 'Conflict';
  constructor(what: string) {
    super(`changed meanwhile: ${what}`);
  }
}

/** Recognised by name and status, not by identity: the built bundle and the command line load this file twice. */
export function statusOf(error: unknown): 403 | 404 | 409 | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name } = error;
  if (name === 'NotFound') return 404;
  if (name === 'Forbidden') return 'isForeign' in error && error.isForeign ? 404 : 403;
  if (name === 'Conflict') return 409;
  return undefined;
}

/**
 * invalid byte sequence (NUL, in a text or in JSON) · not a value of the type · out of range · no such day ·
 * names a row that is not there: what a request brought in.
 */
const UNREADABLE_VALUES = ['22021', '22P05', '22P02', '22003', '22007', '22008', '23503'];

/** What no browser sends: a value that the database cannot hold, a form that is cut off. The request is at fault, not we. */
export function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError) return /\bFormData\b|^Content-Type was not one of/.test(error.message);
  if (!('code' in error)) return false;
  // node:http says this when the reader has left before the form was whole.
  if (error.code === 'ECONNRESET') return error.message === 'aborted';
  return UNREADABLE_VALUES.includes(String(error.code));
}
