import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from '#paths';
import { doorInEnglish } from '#text/en/door.ts';
import type { Language } from '#text/language.ts';
import { door } from '#text/vi/door.ts';
import { isLoopbackHost } from '../platform/config.schema.ts';
import { type Circumstances, PLAIN_PAGE_POLICY, type PlainPage, plainPage } from './plain-page.ts';

/** Private header names: what a client sends under them is overwritten. */
export const PROTOCOL_HEADER = 'x-danban-protocol';
export const HOST_HEADER = 'x-danban-host';
export const ADDRESS_HEADER = 'x-danban-address';

const MB = 1024 * 1024;
/** The largest file that an upload takes (documents/upload-limits.ts: 40 MB) and the form around it. */
export const LARGEST_BODY = 42 * MB;
/** Whoever has no session sends opinions and small attachments. */
const LARGEST_ANONYMOUS_BODY = 12 * MB;

/** Of path and query; a search box that takes 200 letters makes at most 1,800. */
const LONGEST_ADDRESS = 4_000;

export interface Refusal extends PlainPage {
  readonly status: 400 | 403 | 413 | 414;
}

/** In which language an address is spoken to that may be no address at all. */
export const spokenAt = (url: string | undefined): Language => languageOf((url ?? '').split('?', 1)[0] ?? '');
export const DOOR = { vi: door, en: doorInEnglish } as const;

/** What is refused before anything reads the body. */
export function refusalFor(
  request: IncomingMessage,
  origin: string,
  hasSession: boolean,
): Refusal | undefined {
  const { method, headers, url } = request;
  const text = DOOR[spokenAt(url)];
  if ((url?.length ?? 0) > LONGEST_ADDRESS) {
    return { status: 414, title: text.tooLongTitle, sentence: text.tooLong };
  }
  // Absolute and scheme-relative targets would be joined to our own address in surprising ways.
  const isClear = url?.startsWith('/') && !url.startsWith('//') && isReadable(url);
  if (!isClear || hostsIn(request) > 1) {
    return { status: 400, title: text.brokenTitle, sentence: text.broken };
  }
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return undefined;
  if (isOneClickStop(request)) return undefined;
  const site = headers['sec-fetch-site'];
  const vouched = site === 'same-origin' || site === 'none';
  if ((site !== undefined && !vouched) || (headers.origin ?? (vouched ? origin : undefined)) !== origin) {
    return { status: 403, title: text.foreignTitle, sentence: text.foreign };
  }
  const limit = hasSession ? LARGEST_BODY : LARGEST_ANONYMOUS_BODY;
  // Every browser says how long its form is; a stream without a length would be read up to the limit of those with a session.
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > limit) {
    return {
      status: 413,
      title: text.tooLargeTitle,
      sentence: text.tooLarge(Math.floor((limit / MB) * 0.97)),
    };
  }
  return undefined;
}

/** `List-Unsubscribe=One-Click` and its like; nothing longer is a click of a mail program. */
const LONGEST_CLICK = 200;

/**
 * A mail program, not a page, ends the mails of a list (RFC 8058): it names no origin, and its key is the private link itself.
 * No session is looked up behind it, so another site gains nothing by asking.
 */
function isOneClickStop({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    headers.origin === undefined &&
    headers['sec-fetch-site'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    Number(headers['content-length'] ?? 0) <= LONGEST_CLICK &&
    /^\/(?:nhan-tin|ban-tin)\/[\w-]{40,100}\/thoi$/.test(url ?? '')
  );
}

/** Of two hosts a proxy before us may have believed the other one (RFC 9112, 3.2). */
function hostsIn({ rawHeaders }: IncomingMessage): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  return hosts;
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}

/**
 * The origin that this request is meant for. Only PUBLIC_URL counts, except on a machine of one's own,
 * where localhost and 127.0.0.1 are the same place.
 */
export function originOf(request: IncomingMessage, publicUrl: string, isPublic: boolean): string {
  const { host } = request.headers;
  if (isPublic || host === undefined || !URL.canParse(`http://${host}`)) return publicUrl;
  return isLoopbackHost(new URL(`http://${host}`).hostname) ? `http://${host}` : publicUrl;
}

/** The reader's address: behind n trusted proxies the n-th last entry, since anybody can write the ones before it. */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const behind = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return behind ?? request.socket.remoteAddress ?? '';
}

/** A small page of our own, for answers that come before the framework or instead of it. */
export function sendNotice(
  response: ServerResponse,
  status: number,
  page: PlainPage,
  about: Circumstances,
): void {
  const body = Buffer.from(plainPage(page, about));
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'content-security-policy': PLAIN_PAGE_POLICY,
    'cache-control': 'no-store',
  });
  response.end(body);
}
