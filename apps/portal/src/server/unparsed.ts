import type { Duplex } from 'node:stream';
import { DOOR, spokenAt } from './door.ts';
import { PLAIN_PAGE_POLICY, plainPage } from './plain-page.ts';

/** What Node's parser of HTTP says of bytes that it could not take as a request. */
interface ParseFailure extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

const STATUS = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
} as const;

/**
 * Answers what never became a request: an address longer than the parser takes (16 KB) gets the same page as a shorter one that the
 * door refuses; what no browser sends gets its status alone. The connection ends, because nobody knows where its next request begins.
 */
export function refuseUnparsed(
  failure: ParseFailure,
  socket: Duplex,
  about: { readonly demo: boolean; readonly headers: Readonly<Record<string, string>> },
): void {
  const isBusy = '_httpMessage' in socket && socket._httpMessage;
  if (!socket.writable || isBusy || failure.code === 'ECONNRESET') return void socket.destroy();
  const status = STATUS[failure.code as keyof typeof STATUS] ?? '400 Bad Request';
  const isTooLong = status === STATUS.HPE_HEADER_OVERFLOW;
  const page = isTooLong ? tooLongPage(failure.rawPacket, about.demo) : '';
  const headers = {
    ...(isTooLong && about.headers),
    ...(isTooLong && {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PLAIN_PAGE_POLICY,
      'cache-control': 'no-store',
    }),
    'content-length': String(Buffer.byteLength(page)),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status}\r\n${head.join('\r\n')}\r\n\r\n${page}`);
}

function tooLongPage(packet: Buffer | undefined, demo: boolean): string {
  // The first line of the request, where the packet still begins with it: enough to know the language.
  const [, path] = /^[A-Z]+ (\/[\w/-]{0,200})/.exec(packet?.subarray(0, 250).toString('latin1') ?? '') ?? [];
  const language = spokenAt(path);
  const { tooLongTitle: title, tooLong: sentence } = DOOR[language];
  return plainPage({ title, sentence }, { demo, language });
}
