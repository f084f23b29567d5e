import { ImapFlow } from 'imapflow';

/** A mail as it lies in a mailbox. */
export interface LyingMail {
  readonly uid: number;
  readonly uidValidity: bigint;
  /** The first bytes of it, as many as were asked for. */
  readonly raw: Uint8Array;
}

/** A mailbox of others that is read and never emptied. */
export interface OpenMailbox {
  readonly uidValidity: bigint;
  /** The mails after this one, the oldest first, at most so many. */
  mailsAfter(uid: number, most: number): AsyncIterable<LyingMail>;
  /** Marks one for the people who look into the mailbox: read, or to be looked at. */
  mark(uid: number, as: 'read' | 'toLookAt'): Promise<void>;
}

const PATIENCE_MS = 20_000;
/** Of a report with the mail that it returns; what is longer is read up to here. */
const MOST_BYTES = 300_000;

/**
 * Opens the mailbox that a URL names (imaps://user:password@host:port/INBOX) for as long as `use` takes. Throws an Error with a `code`
 * of the connection, or what `use` throws.
 */
export async function withMailbox<T>(url: string, use: (mailbox: OpenMailbox) => Promise<T>): Promise<T> {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === 'imaps:';
  const client = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  // What breaks is told to who waits for an answer; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    const box = await client.mailboxOpen(decodeURIComponent(pathname.slice(1)) || 'INBOX');
    return await use(openedMailbox(client, box.uidValidity));
  } finally {
    client.close();
  }
}

function openedMailbox(client: ImapFlow, uidValidity: bigint): OpenMailbox {
  return {
    uidValidity,
    async *mailsAfter(uid, most) {
      // "5:*" names the last mail even when it is older.
      const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
      const uids = (found || []).filter((each) => each > uid).sort((one, other) => one - other);
      for (const each of uids.slice(0, most)) {
        const mail = await client.fetchOne(
          String(each),
          { source: { start: 0, maxLength: MOST_BYTES } },
          { uid: true },
        );
        // Somebody deleted it meanwhile.
        const raw = mail ? mail.source : undefined;
        if (raw) yield { uid: each, uidValidity, raw };
      }
    },
    mark: async (uid, as) => {
      await client.messageFlagsAdd(String(uid), [as === 'read' ? '\\Seen' : '\\Flagged'], { uid: true });
    },
  };
}
