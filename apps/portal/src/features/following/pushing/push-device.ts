import { PUSH_SERVICES } from './push-services.data.ts';

/** What a browser gives when it lets itself be told. */
export interface PushDevice {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const LONGEST_ENDPOINT = 1_000;

/** The device that a form brings; undefined: no browser has sent that, or it names a place where we do not send. */
export function readDevice(form: FormData, hosts: readonly string[]): PushDevice | undefined {
  const [endpoint, p256dh, auth] = ['endpoint', 'p256dh', 'auth'].map((name) => String(form.get(name) ?? ''));
  if (!endpoint || !p256dh || !auth || endpoint.length > LONGEST_ENDPOINT) return undefined;
  // RFC 8291: a point of P-256 without compression, and sixteen bytes.
  const [point, secret] = [Buffer.from(p256dh, 'base64url'), Buffer.from(auth, 'base64url')];
  if (point.length !== 65 || point[0] !== 4 || secret.length !== 16) return undefined;
  return isTaken(endpoint, hosts) ? { endpoint, p256dh, auth } : undefined;
}

/** Whether notifications are sent to this address: a push service by https, or a host that the installation names. */
export function isTaken(endpoint: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, host } = new URL(endpoint);
  if (hosts.includes(host)) return true;
  return (
    protocol === 'https:' && PUSH_SERVICES.some((service) => host === service || host.endsWith(`.${service}`))
  );
}
