/** The head of a request that asks for a page and nothing else. Names of headers in lower case. */
export interface RequestHead {
  readonly url: string;
  readonly headers: Readonly<Partial<Record<string, string>>>;
}

const LONGEST = 8 * 1024;
const END = '\r\n\r\n';
/** `GET /path HTTP/1.1`, lines `name: value`; printable ASCII, no folded lines, no bare CR or LF (RFC 9112 §3, §5). */
const WHOLE_HEAD = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[ -~]*\r\n)+)\r\n$/;
/** They announce a body, another protocol or a part of a page, or who asks: all that is for node:http. */
const BEYOND_READING =
  /^(content-length|transfer-encoding|trailer|te|expect|upgrade|range|authorization|proxy-authorization)$/;

/**
 * Reads the commonest request there is, in one piece: a GET without body. Anything else, anything doubtful and anything
 * that follows behind it is undefined, which means "not for us", never "wrong".
 *
 * @example
 * readRequestHead(Buffer.from('GET /du-thao HTTP/1.1\r\nHost: a\r\n\r\n')); // { url: '/du-thao', headers: { host: 'a' } }
 */
export function readRequestHead(chunk: Buffer): RequestHead | undefined {
  if (chunk.length > LONGEST || chunk[0] !== 0x47) return undefined;
  const text = chunk.toString('latin1');
  // A second request behind the first waits for its answer: node:http keeps the order.
  if (text.indexOf(END) !== text.length - END.length) return undefined;
  const [, url, lines] = WHOLE_HEAD.exec(text) ?? [];
  if (url === undefined || lines === undefined) return undefined;
  const headers = readLines(lines);
  if (!headers?.host) return undefined;
  return headers.connection === undefined || /^keep-alive$/i.test(headers.connection)
    ? { url, headers }
    : undefined;
}

function readLines(lines: string): Record<string, string> | undefined {
  const headers: Record<string, string> = Object.create(null);
  let start = 0;
  while (start < lines.length) {
    const colon = lines.indexOf(':', start);
    const end = lines.indexOf('\r\n', colon);
    const name = lines.slice(start, colon).toLowerCase();
    // Two of one name mean a list to some and a quarrel to others.
    if (name in headers || BEYOND_READING.test(name)) return undefined;
    headers[name] = lines.slice(colon + 1, end).trim();
    start = end + 2;
  }
  return headers;
}
