import { lookup as resolveName } from 'node:dns/promises';
import { request as askPlain } from 'node:http';
import { request as askSecure } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { isLoopbackHost } from './config.schema.ts';
import { OutgoingRefused } from './outgoing.server.ts';

/** What came back, unpacked by nobody: we ask for it as it is. */
export interface FetchedPage {
  readonly status: number;
  readonly body: Buffer;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export interface PageLimits {
  /** Hosts that the installation names, with a port where it is not 443. */
  readonly hosts: readonly string[];
  readonly maxBytes: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent there with a POST; absent: the page is read. */
  readonly post?: Uint8Array;
  /** For tests of what the answer of a name server may do to us. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** Networks in which no page of others lies (RFC 6890 and its like): our own machine, the house, the cloud's own services. */
const INSIDE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of the open network; what is no address is not. IPv4 inside IPv6 counts as the IPv4 it is. */
export function isPublicAddress(address: string): boolean {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  if (family === 0 || /^::ffff:/i.test(plain)) return false;
  return !INSIDE.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

const MOST_REDIRECTS = 3;
const PATIENCE_MS = 15_000;

/**
 * Reads a page of others: https only, of hosts that the installation names (plain http where it names this very machine). The
 * name is resolved once, every address of it must be public, and the connection goes to the address that was checked: what the
 * name server says a moment later counts for nothing. Redirects are followed up to three times, each by the same rule.
 * Throws OutgoingRefused for where we do not go, Error for what went wrong on the way or is larger than `maxBytes`.
 */
export async function readOutgoingPage(address: string, limits: PageLimits): Promise<FetchedPage> {
  let url = new URL(address);
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const answer = await askOnce(url, limits);
    if (!('location' in answer)) return answer;
    url = new URL(answer.location, url);
  }
  throw new OutgoingRefused(`${address} leads from one place to the next`);
}

/**
 * Sends to a place of others, by the same rules; a redirect is an answer and is not followed, because what was meant for one is for
 * nobody else.
 */
export async function postOutgoing(
  address: string,
  body: Uint8Array,
  limits: Omit<PageLimits, 'post'>,
): Promise<FetchedPage> {
  const answer = await askOnce(new URL(address), { ...limits, post: body });
  if ('location' in answer) throw new OutgoingRefused(`${new URL(address).host} leads elsewhere`);
  return answer;
}

async function askOnce(url: URL, limits: PageLimits): Promise<FetchedPage | { readonly location: string }> {
  const { hostname, host } = url;
  const name = hostname.replace(/^\[|\]$/g, '');
  const isHere = url.protocol === 'http:' && isIP(name) !== 0 && isLoopbackHost(hostname);
  if (!(url.protocol === 'https:' || isHere) || url.username !== '' || !limits.hosts.includes(host))
    throw new OutgoingRefused(`request to ${host} is not allowed`);
  const addresses = isIP(name) ? [name] : await (limits.resolve ?? allAddresses)(name);
  const [first] = addresses;
  if (!first || (!isHere && !addresses.every(isPublicAddress)))
    throw new OutgoingRefused(`${host} lies inside the network`);
  return await receive(url, first, limits);
}

async function allAddresses(name: string): Promise<string[]> {
  return (await resolveName(name, { all: true })).map(({ address }) => address);
}

async function receive(
  url: URL,
  address: string,
  { headers, maxBytes, post }: PageLimits,
): Promise<FetchedPage | { readonly location: string }> {
  const ask = url.protocol === 'https:' ? askSecure : askPlain;
  const { promise, resolve, reject } = Promise.withResolvers<FetchedPage | { readonly location: string }>();
  const sending = ask(url, {
    agent: false,
    method: post ? 'POST' : 'GET',
    signal: AbortSignal.timeout(PATIENCE_MS),
    // Nothing to unpack: what is small on the way cannot become large here.
    headers: { 'accept-encoding': 'identity', 'user-agent': 'DanBan', ...headers },
    lookup: (_name, options, answer) =>
      options.all ? answer(null, [{ address, family: isIP(address) }]) : answer(null, address, isIP(address)),
  });
  sending.on('error', reject);
  sending.on('response', (response) => {
    const { statusCode: status = 0, headers: given } = response;
    if (status >= 300 && status < 400 && status !== 304 && given.location) {
      response.destroy();
      resolve({ location: given.location });
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) sending.destroy(new Error(`more than ${maxBytes} bytes`));
    });
    response.on('error', reject);
    response.on('end', () =>
      resolve({
        status,
        body: Buffer.concat(chunks),
        etag: given.etag,
        lastModified: given['last-modified'],
      }),
    );
  });
  sending.end(post);
  return await promise;
}
