import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that writes down what it has taken. */
export interface MailLedger {
  readonly url: string;
  /** Recipient → ids of the mails that arrived, in their order. */
  readonly arrived: ReadonlyMap<string, readonly string[]>;
  /** How many connections there were. */
  connections(): number;
  /** Called once, when so many mails have arrived, before the last of them is answered: the sender cannot know that it was taken. */
  onceArrived(mails: number, strike: () => void): void;
  close(): void;
}

export async function openMailLedger(): Promise<MailLedger> {
  const arrived = new Map<string, string[]>();
  let [mails, connections] = [0, 0];
  let blow: { readonly at: number; readonly strike: () => void } | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onData: (stream, { envelope }, done) => {
      let mail = '';
      stream.on('data', (chunk: Buffer) => {
        mail += chunk.toString('latin1');
      });
      stream.on('end', () => {
        // A long one stands folded on the next line.
        const id = /^Message-ID:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? '';
        const { address = '' } = envelope.rcptTo[0] ?? {};
        arrived.set(address, [...(arrived.get(address) ?? []), id]);
        mails += 1;
        if (blow && mails >= blow.at) {
          const { strike } = blow;
          blow = undefined;
          strike();
        }
        done();
      });
    },
  });
  // A process that is killed drops its connection.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    arrived,
    connections: () => connections,
    onceArrived: (after, strike) => {
      blow = { at: mails + after, strike };
    },
    close: () => server.close(),
  };
}

/** What the ledger says of so many subscribers; `repeated` came again under the id that it had. */
export function tallyOf({ arrived }: Pick<MailLedger, 'arrived'>, subscribers: number) {
  const mails = [...arrived.values()];
  return {
    reached: arrived.size,
    missing: subscribers - arrived.size,
    /** Two different mails, or one without an id: a reader would see two. */
    twice: mails.filter((ids) => new Set(ids).size !== 1 || ids.includes('')).length,
    repeated: mails.reduce((sum, { length }) => sum + length - 1, 0),
  };
}
