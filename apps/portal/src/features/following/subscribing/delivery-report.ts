import PostalMime from 'postal-mime';
import { type BounceKind, kindOf } from './bounce.ts';

/** What a mail says that came to the mailbox for reports. */
export type DeliveryReport =
  /** RFC 3464, `Action: failed`: it will not arrive. */
  | { readonly kind: 'failed'; readonly bounce: BounceKind; readonly code: string; readonly returned: string }
  /** Delivered, relayed, or still being tried: nothing came back. */
  | { readonly kind: 'nothing' }
  /** No report that a program can read. */
  | { readonly kind: 'unread' };

const LEAST = { maxNestingDepth: 20, maxHeadersSize: 200_000, forceRfc822Attachments: true } as const;

/** Reads a mail as it came. `returned` holds what names the mail that did not arrive: its headers, or all of it. Never throws. */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport> {
  try {
    return await read(raw);
  } catch {
    return { kind: 'unread' };
  }
}

async function read(raw: Uint8Array): Promise<DeliveryReport> {
  const mail = await PostalMime.parse(raw, { ...LEAST, attachmentEncoding: 'arraybuffer' });
  const partsOf = (...types: string[]) =>
    mail.attachments
      .filter(({ mimeType }) => types.includes(mimeType.toLowerCase()))
      .map(({ content }) => textOf(content));
  const [status] = partsOf('message/delivery-status', 'message/global-delivery-status');
  if (status === undefined) {
    const answeredByItself = mail.headers.find(({ key }) => key === 'auto-submitted')?.value ?? 'no';
    return /^auto-replied/i.test(answeredByItself.trim()) ? { kind: 'nothing' } : { kind: 'unread' };
  }
  const fields = fieldsOf(status);
  const failed = fields.find(({ action }) => action === 'failed');
  if (!failed) return fields.some(({ action }) => action !== '') ? { kind: 'nothing' } : { kind: 'unread' };
  const returned = partsOf(
    'message/rfc822',
    'text/rfc822-headers',
    'message/global',
    'message/global-headers',
  );
  const code = failed.status || '5.0.0';
  return { kind: 'failed', bounce: kindOf(code), code, returned: returned.join('\n') };
}

/** Of each recipient, in groups that an empty line divides; folded lines belong to the line before. */
function fieldsOf(status: string): { readonly action: string; readonly status: string }[] {
  return status
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const lines = group.replace(/\n[ \t]+/g, ' ');
      const fieldOf = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\n]*)`, 'im').exec(lines)?.[1] ?? '';
      return {
        action: fieldOf('Action').trim().toLowerCase(),
        status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fieldOf('Status'))?.[0] ?? '',
      };
    });
}

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('latin1');
