import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { boot } from '#text/vi/boot.ts';
import { isLoopbackHost, readSettings, type Settings } from './config.schema.ts';

/** Everything that differs between two installations. Read once at the start; nothing else reads the environment. */
export interface Config {
  readonly role: 'web' | 'worker' | 'all';
  readonly port: number;
  readonly host: string;
  /** The address that people type, without a trailing slash. */
  readonly publicUrl: string;
  /** True when somebody on another machine can reach the server. */
  readonly isPublic: boolean;
  /** How many reverse proxies of ours stand in front; the reader's address is taken from that many entries back. */
  readonly trustedProxies: number;
  readonly dataDir: string;
  /** Undefined: the embedded engine keeps its data under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly files:
    | { readonly kind: 'disk'; readonly directory: string }
    | ({ readonly kind: 's3' } & S3Settings);
  readonly mail:
    | { readonly kind: 'captured' }
    | {
        readonly kind: 'smtp';
        readonly url: string;
        readonly from: string;
        /** The sender on the envelope, to whom delivery reports go; undefined: `from`. */
        readonly bounceAddress?: string | undefined;
      };
  /** The mailbox to which delivery reports come (IMAP); undefined: nobody reads them but people. */
  readonly bounceMailbox: string | undefined;
  /** Hosts that the server itself may ask; see outgoing.server.ts. */
  readonly outgoingHosts: readonly string[];
  /** Where citizens may sign in before they send; undefined: it is not offered. */
  readonly citizenSignIn:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly name: string;
      }
    | undefined;
  /** Through which codes are sent to telephones; undefined: telephones are not asked for. */
  readonly phoneGateway: PhoneGatewaySettings | undefined;
  /** Keys by which push services know us (RFC 8292); undefined: no notifications are offered. */
  readonly push: PushSettings | undefined;
  readonly secretKey: Buffer;
  readonly signIn: SignInPolicy;
  /** Who reads bulletins aloud, see outreach/pack/audio; undefined: espeak-ng, if the machine has it. */
  readonly speechCommand: string | undefined;
  readonly logLevel: string;
  /** How long the posted page may go without an answer before an outage is proposed. */
  readonly outageToleranceMinutes: number;
  /** Whether an empty database is filled with the demo story at the first start. */
  readonly demo: boolean;
  /** A file with the seconds by which a demo's clock differs from the machine's, so that a deadline can be lived through. */
  readonly clockFile: string | undefined;
}

/** One POST of JSON for each message, as most gateways take it. */
export interface PhoneGatewaySettings {
  readonly url: string;
  /** The value of the Authorization header. */
  readonly authorization: string;
  /** JSON in whose strings {phone} and {text} are replaced. */
  readonly template: string;
  /** What the answer must hold besides its status, because some gateways say 200 to everything. */
  readonly accepted: string | undefined;
}

export interface PushSettings {
  /** An https or mailto address at which the service reaches the operator. */
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Decree 331/2026 (level 3) as read in 02-legal-rules §5: each number can be made stricter, not removed. */
export interface SignInPolicy {
  readonly sessionIdleMinutes: number;
  readonly adminIdleMinutes: number;
  readonly failedSignIns: number;
  readonly idleDisableDays: number;
  readonly totp: 'required' | 'optional';
}

/** Thrown with every problem at once, so that an administrator corrects the settings in one go. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super([boot.problemsHead(problems.length), ...problems.map((problem) => `- ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

/** Environment variables → configuration, or a ConfigError listing all that is wrong. Creates the secret of an embedded installation. */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  defaultDataDir: string,
): Config {
  const { settings, problems } = readSettings(env);
  const isPublic = !isLoopbackHost(settings.HOST) || !isLoopbackUrl(settings.PUBLIC_URL);
  const where = [settings.HOST, settings.PUBLIC_URL].filter(Boolean).join(', ');
  const demo = settings.DEMO === undefined ? !settings.DATABASE_URL && !isPublic : settings.DEMO === '1';
  const all = [
    ...problems,
    ...exposureProblems(settings, isPublic, where, demo),
    ...combinationProblems(settings),
    // Deadlines decide whose opinion counts: no server that others rely on may have its clock moved.
    ...(settings.DEMO_CLOCK_FILE && (isPublic || settings.DEMO !== '1') ? [boot.clockOnlyInDemo] : []),
  ];
  if (all.length > 0) throw new ConfigError(all);
  const dataDir = resolve(settings.DATA_DIR ?? defaultDataDir);
  return {
    role: settings.ROLE,
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    isPublic,
    trustedProxies: settings.TRUSTED_PROXIES,
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    files: fileSettings(settings, dataDir),
    mail:
      settings.SMTP_URL && settings.MAIL_FROM
        ? {
            ...{ kind: 'smtp', url: settings.SMTP_URL, from: settings.MAIL_FROM },
            bounceAddress: settings.BOUNCE_ADDRESS,
          }
        : { kind: 'captured' },
    bounceMailbox: settings.BOUNCE_MAILBOX_URL,
    outgoingHosts: hostsOf(settings),
    citizenSignIn: citizenSignIn(settings),
    phoneGateway: phoneGateway(settings),
    push: pushSettings(settings),
    secretKey: settings.SECRET_KEY ? Buffer.from(settings.SECRET_KEY, 'base64') : keptSecret(dataDir),
    signIn: {
      sessionIdleMinutes: settings.SESSION_IDLE_MINUTES,
      adminIdleMinutes: settings.ADMIN_IDLE_MINUTES,
      failedSignIns: settings.FAILED_SIGN_INS,
      idleDisableDays: settings.IDLE_DISABLE_DAYS,
      totp: settings.TOTP_POLICY,
    },
    speechCommand: settings.SPEECH_COMMAND,
    logLevel: settings.LOG_LEVEL,
    outageToleranceMinutes: settings.OUTAGE_TOLERANCE_MINUTES,
    demo,
    clockFile: settings.DEMO_CLOCK_FILE,
  };
}

/** A server that others can reach must not run on plain http, without a second factor, or with demo sign-ins. */
function exposureProblems(settings: Settings, isPublic: boolean, where: string, demo: boolean): string[] {
  if (!isPublic) return [];
  const problems: string[] = [];
  if (!settings.PUBLIC_URL?.startsWith('https://')) problems.push(boot.publicNeedsHttps(where));
  // Decree 331/2026: a second factor for staff who sign in over the Internet.
  if (settings.TOTP_POLICY !== 'required') problems.push(boot.publicNeedsTotp(where));
  if (demo) problems.push(boot.publicNoDemo(where));
  return problems;
}

function combinationProblems(settings: Settings): string[] {
  const problems: string[] = [];
  const s3 = s3Names.filter((name) => settings[name] !== undefined);
  const missing = s3Names.filter((name) => settings[name] === undefined && name !== 'S3_REGION');
  if (s3.length > 0 && missing.length > 0) problems.push(boot.s3Incomplete(missing.join(', ')));
  const oidc = oidcNames.filter((name) => settings[name] === undefined);
  if (oidc.length > 0 && oidc.length < oidcNames.length) problems.push(boot.oidcIncomplete(oidc.join(', ')));
  const citizen = citizenSignIn(settings);
  if (citizen && !hostsOf(settings).includes(new URL(citizen.issuer).host))
    problems.push(boot.oidcHostNotNamed(new URL(citizen.issuer).host));
  const phone = phoneNames.filter((name) => settings[name] === undefined);
  if (phone.length > 0 && phone.length < phoneNames.length)
    problems.push(boot.phoneIncomplete(phone.join(', ')));
  const push = pushNames.filter((name) => settings[name] === undefined);
  if (push.length > 0 && push.length < pushNames.length) problems.push(boot.pushIncomplete(push.join(', ')));
  const gateway = phoneGateway(settings);
  if (gateway && !hostsOf(settings).includes(new URL(gateway.url).host))
    problems.push(boot.phoneHostNotNamed(new URL(gateway.url).host));
  if (settings.SMTP_URL && !settings.MAIL_FROM) problems.push(boot.mailFromMissing);
  if (settings.DATABASE_URL && !settings.SECRET_KEY) problems.push(boot.secretMissing);
  if (settings.ROLE !== 'all' && !settings.DATABASE_URL) problems.push(boot.workerNeedsServer);
  return problems;
}

const oidcNames = [
  'CITIZEN_OIDC_ISSUER',
  'CITIZEN_OIDC_CLIENT_ID',
  'CITIZEN_OIDC_CLIENT_SECRET',
  'CITIZEN_OIDC_NAME',
] as const;

function citizenSignIn(settings: Settings): Config['citizenSignIn'] {
  const [issuer, clientId, clientSecret, name] = oidcNames.map((each) => settings[each]);
  return issuer && clientId && clientSecret && name ? { issuer, clientId, clientSecret, name } : undefined;
}

const pushNames = ['PUSH_SUBJECT', 'PUSH_PUBLIC_KEY', 'PUSH_PRIVATE_KEY'] as const;

function pushSettings(settings: Settings): PushSettings | undefined {
  const [subject, publicKey, privateKey] = pushNames.map((each) => settings[each]);
  return subject && publicKey && privateKey ? { subject, publicKey, privateKey } : undefined;
}

const phoneNames = ['PHONE_GATEWAY_URL', 'PHONE_GATEWAY_AUTHORIZATION', 'PHONE_GATEWAY_TEMPLATE'] as const;

function phoneGateway(settings: Settings): Config['phoneGateway'] {
  const [url, authorization, template] = phoneNames.map((each) => settings[each]);
  if (!url || !authorization || !template) return undefined;
  return { url, authorization, template, accepted: settings.PHONE_GATEWAY_ACCEPTED };
}

function hostsOf({ OUTGOING_HOSTS }: Settings): string[] {
  return (OUTGOING_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);
}

const s3Names = [
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

function fileSettings(settings: Settings, dataDir: string): Config['files'] {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    return { kind: 'disk', directory: join(dataDir, 'files') };
  }
  return {
    kind: 's3',
    endpoint: S3_ENDPOINT.replace(/\/$/, ''),
    bucket: S3_BUCKET,
    region: settings.S3_REGION ?? 'us-east-1', // what S3-compatible servers expect when they have no regions
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

function isLoopbackUrl(url: string | undefined): boolean {
  return url === undefined || isLoopbackHost(new URL(url).hostname);
}

/** The secret of an installation without DATABASE_URL: made once, kept beside the data, readable by its owner only. */
function keptSecret(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file))
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
    return Buffer.from(readFileSync(file, 'utf8'), 'base64');
  } catch {
    throw new ConfigError([boot.directoryUnreadable(dataDir)]);
  }
}
