import { createTransport, type Transporter } from 'nodemailer';
import QRCode from 'qrcode';
import type { Language } from '#text/language.ts';
import { mailText } from '#text/vi/mail.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { type Db, inTransaction } from './db.server.ts';
import type { Installation } from './installation.server.ts';
import { defineJob, type Job, type Jobs } from './jobs/job.ts';
import { messageIdOf } from './message-id.ts';
import { emit } from './outbox.server.ts';

export interface Message {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; paragraphs are separated by an empty line, addresses of pages become links. */
  readonly text: string;
  /** Of its words; what a program that reads aloud goes by. Vietnamese when not said. */
  readonly language?: Language;
  /** Where a POST ends the mails of this kind at once (RFC 8058); mail programs show a button for it. */
  readonly oneClickStop?: string;
  /** Whom the event `mail.refused` names when the receiver's server says that there is no such mailbox. */
  readonly recipientId?: string;
  /** A calendar file (RFC 5545) that goes along; programs offer to take it over. */
  readonly calendar?: string;
  /** What a QR code that goes along as a picture says. */
  readonly qr?: string;
}

export interface Mail {
  /** Hands the mail to a job of the same transaction: no commit, no mail. It is sent, or captured, a moment later. */
  send(message: Message, tx?: Db): Promise<void>;
  /** The same for many, in one statement of the transaction; mails of one person go before them. */
  sendAll(messages: readonly Message[], tx: Db): Promise<void>;
  /** False when mails end in the workspace instead of leaving the house. */
  readonly leavesTheHouse: boolean;
}

declare module './db.server.ts' {
  interface Tables {
    captured_mail: CapturedMailTable;
  }
}

interface CapturedMailTable {
  id: string;
  to_address: string;
  subject: string;
  text_body: string;
  html_body: string | null;
  captured_at: Date;
}

type MailData = {
  to: string;
  subject: string;
  text: string;
  language?: Language;
  oneClickStop?: string;
  recipientId?: string;
  calendar?: string;
  qr?: string;
};

const PATIENCE_MS = 20_000;
/** Open at once; each is used for many mails, because greeting, encryption and sign-in take longer than a mail. */
const CONNECTIONS = 4;
const MAILS_A_CONNECTION = 100;
/** Servers drop who keeps a connection without a word. */
const IDLE_MS = 5_000;

/** The job that sends. Its id is the mail's own, so that a repeated delivery can be recognised by the receiver. */
export function mailJob(settings: Config['mail']): Job<MailData> {
  const transport = settings.kind === 'smtp' ? smtp(settings.url) : undefined;
  return defineJob<MailData>({
    name: 'mail.send',
    retries: 10,
    firstRetrySeconds: 30,
    timeoutSeconds: 120,
    // A slow answer of one server holds up nobody else's receipt.
    concurrency: CONNECTIONS,
    batch: 10,
    heartbeatSeconds: 30,
    close: () => transport?.close(),
    handle: async (message, app, { jobId }) => {
      if (settings.kind === 'smtp' && transport) {
        const { publicUrl, secretKey } = app.config;
        const host = new URL(publicUrl).hostname;
        const messageId = messageIdOf(jobId, message.recipientId, { host, secretKey });
        const { to, subject, text, oneClickStop } = message;
        const from = settings.from;
        const sending = transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html: htmlOf(text, message.language),
          messageId,
          // Where reports go; what people see and answer to stays as it is.
          ...(settings.bounceAddress && { envelope: { from: settings.bounceAddress, to } }),
          attachments: await attachmentsOf(message),
          ...(oneClickStop !== undefined && {
            headers: {
              'List-Unsubscribe': `<${oneClickStop}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }),
        });
        await sending.catch((error: unknown) => tellRefused(app, message, error));
      } else {
        await capture(app.db, jobId, message, app.clock.now());
      }
    },
  });
}

export function createMail(
  jobs: Jobs,
  job: Job<MailData>,
  settings: Config['mail'],
  installation: Installation,
): Mail {
  return {
    leavesTheHouse: settings.kind === 'smtp',
    send: async (message, tx) => {
      await jobs.enqueue(job, dataOf(message, installation), tx ? { tx } : {});
    },
    sendAll: async (messages, tx) => {
      await jobs.enqueueAll(
        job,
        messages.map((message) => dataOf(message, installation)),
        tx,
        { behind: true },
      );
    },
  };
}

function dataOf(message: Message, installation: Installation): MailData {
  // A line break in an address or subject would add header lines.
  if (/[\r\n]/.test(message.to + message.subject)) throw new Error('mail: line break in address or subject');
  const { to, subject, text } = installation.kind === 'demo' ? marked(message) : message;
  const { language, oneClickStop, recipientId, calendar, qr } = message;
  return {
    ...{ to, subject, text },
    ...(language !== undefined && { language }),
    ...(oneClickStop !== undefined && { oneClickStop }),
    ...(recipientId !== undefined && { recipientId }),
    ...(calendar !== undefined && { calendar }),
    ...(qr !== undefined && { qr }),
  };
}

/** Answers without an enhanced status (RFC 3463): no such mailbox, a full one; what is not here may pass. */
const STATUS_OF: Readonly<Record<number, string>> = {
  550: '5.1.1',
  551: '5.1.1',
  552: '5.2.2',
  553: '5.1.1',
};

/**
 * The receiver's server refused the mailbox for good (RFC 5321: 5yz after RCPT TO). Trying again would be refused again; who
 * sent it is told by an event. Everything else is an error, and tried again.
 */
async function tellRefused(app: App, { recipientId }: MailData, error: unknown): Promise<void> {
  const { responseCode = 0, code, response = '' } = error as SmtpError;
  if (recipientId === undefined || code !== 'EENVELOPE' || responseCode < 500) throw error;
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] ?? STATUS_OF[responseCode] ?? '5.7.0';
  const now = app.clock.now();
  await inTransaction(app.db, (tx) => emit(tx, 'mail.refused', { recipientId, code: status }, now));
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** The mark belongs to the database and is put here, so that no mail of the demo can go out without it. */
function marked(message: Message): Message {
  return {
    to: message.to,
    subject: mailText.demoSubject(message.subject),
    text: `${mailText.demoMark}\n\n${message.text}`,
  };
}

/** Wide enough to be read from the screen of a telephone. */
const QR_PIXELS = 360;

async function attachmentsOf({ calendar, qr }: MailData) {
  const files = [];
  if (calendar !== undefined)
    files.push({ filename: 'lich.ics', contentType: 'text/calendar; charset=utf-8', content: calendar });
  if (qr !== undefined) {
    const content = await QRCode.toBuffer(qr, { errorCorrectionLevel: 'M', margin: 4, width: QR_PIXELS });
    files.push({ filename: 'ma-qr.png', contentType: 'image/png', content });
  }
  return files;
}

function smtp(url: string): Transporter {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MAILS_A_CONNECTION,
    idleTimeout: IDLE_MS,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function capture(db: Db, id: string, message: MailData, at: Date): Promise<void> {
  await db
    .insertInto('captured_mail')
    .values({
      id,
      to_address: message.to,
      subject: message.subject,
      text_body: message.text,
      html_body: htmlOf(message.text, message.language),
      captured_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Paragraphs and links, nothing else: readable in every mail program, nothing to load. */
export function htmlOf(text: string, language: Language = 'vi'): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escapeHtml(paragraph.trim())).replace(/\n/g, '<br>')}</p>`);
  return `<!doctype html><html lang="${language}"><body>${paragraphs.join('\n')}</body></html>`;
}

function linked(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
