/** Fifty opinions of full length fit; the server in front of the framework refuses what is far beyond. */
const LARGEST_FORM_BYTES = 4 * 1024 * 1024;

/** Asked before the body is read: a form that is larger than any that could be accepted. */
export function isTooLarge(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) > LARGEST_FORM_BYTES;
}
