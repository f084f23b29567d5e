import * as v from 'valibot';
import { boot } from '#text/vi/boot.ts';

/** What each variable may hold. Unknown variables are ignored: the environment belongs to many programs. */
export const settingsSchema = v.object({
  ROLE: oneOf('ROLE', ['all', 'web', 'worker'], 'all'),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => isWhole(value, 0, 65535),
        (issue) => boot.notAPort(String(issue.input)),
      ),
      v.transform(Number),
    ),
    '3000',
  ),
  HOST: v.optional(v.string(), '127.0.0.1'),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isWebOrigin, (issue) => boot.notAWebUrl(String(issue.input))),
      v.transform((value) => value.replace(/\/$/, '')),
    ),
  ),
  TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', 0, 5, 0),
  DATA_DIR: v.optional(v.string()),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, boot.notADatabaseUrl))),
  S3_ENDPOINT: v.optional(
    v.pipe(
      v.string(),
      v.check(isUrl, (issue) => boot.notAnUrl('S3_ENDPOINT', String(issue.input))),
    ),
  ),
  S3_BUCKET: v.optional(v.string()),
  S3_REGION: v.optional(v.string()),
  S3_ACCESS_KEY_ID: v.optional(v.string()),
  S3_SECRET_ACCESS_KEY: v.optional(v.string()),
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//, boot.notASmtpUrl))),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^<>@\s]*(?:[^<>]*<)?[^<>@\s]+@[^<>@\s]+>?$/, (issue) =>
        boot.mailFromInvalid(String(issue.input)),
      ),
    ),
  ),
  /** Where delivery reports go, when not to MAIL_FROM; and the IMAP mailbox from which they are read. */
  BOUNCE_ADDRESS: v.optional(
    v.pipe(
      v.string(),
      v.email((issue) => boot.notAnAddress('BOUNCE_ADDRESS', String(issue.input))),
    ),
  ),
  BOUNCE_MAILBOX_URL: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => /^imaps?:\/\/[^/]/.test(value) && isUrl(value), boot.notAnImapUrl),
    ),
  ),
  /** Hosts that the server itself may ask, separated by commas; nobody else is asked. */
  OUTGOING_HOSTS: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/, boot.notHosts)),
  ),
  CITIZEN_OIDC_ISSUER: v.optional(
    v.pipe(
      v.string(),
      v.check(isUrl, (issue) => boot.notAnUrl('CITIZEN_OIDC_ISSUER', String(issue.input))),
    ),
  ),
  CITIZEN_OIDC_CLIENT_ID: v.optional(v.string()),
  CITIZEN_OIDC_CLIENT_SECRET: v.optional(v.string()),
  CITIZEN_OIDC_NAME: v.optional(v.string()),
  PHONE_GATEWAY_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isUrl, (issue) => boot.notAnUrl('PHONE_GATEWAY_URL', String(issue.input))),
    ),
  ),
  PHONE_GATEWAY_AUTHORIZATION: v.optional(v.string()),
  PHONE_GATEWAY_TEMPLATE: v.optional(v.pipe(v.string(), v.check(isPhoneTemplate, boot.phoneTemplate))),
  /** A program with its parameters that reads a text aloud: text in by the standard input, WAV out. Absent: espeak-ng. */
  SPEECH_COMMAND: v.optional(v.string()),
  PUSH_SUBJECT: v.optional(
    v.pipe(v.string(), v.regex(/^(mailto:[^@\s]+@|https:\/\/)\S+$/, boot.pushSubject)),
  ),
  PUSH_PUBLIC_KEY: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{87}$/, boot.pushKey('PUSH_PUBLIC_KEY')))),
  PUSH_PRIVATE_KEY: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{43}$/, boot.pushKey('PUSH_PRIVATE_KEY')))),
  PHONE_GATEWAY_ACCEPTED: v.optional(v.string()),
  SECRET_KEY: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => Buffer.from(value, 'base64').length >= 32, boot.secretShort),
    ),
  ),
  // Decree 331/2026, level 3: session lock <= 15 minutes, administrators <= 5, at most 5 failures, disabled after 45 idle days.
  SESSION_IDLE_MINUTES: wholeNumber('SESSION_IDLE_MINUTES', 1, 15, 15),
  ADMIN_IDLE_MINUTES: wholeNumber('ADMIN_IDLE_MINUTES', 1, 5, 5),
  FAILED_SIGN_INS: wholeNumber('FAILED_SIGN_INS', 1, 5, 5),
  IDLE_DISABLE_DAYS: wholeNumber('IDLE_DISABLE_DAYS', 1, 45, 45),
  TOTP_POLICY: oneOf('TOTP_POLICY', ['required', 'optional'], 'optional'),
  OUTAGE_TOLERANCE_MINUTES: wholeNumber('OUTAGE_TOLERANCE_MINUTES', 2, 60, 5),
  LOG_LEVEL: oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  DEMO_CLOCK_FILE: v.optional(v.string()),
  DEMO: v.optional(v.picklist(['0', '1'], (issue) => boot.notOneOf('DEMO', '0, 1', String(issue.input)))),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Reads the variables; a wrong one is reported and replaced by its default, so that all problems are found in one pass. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  settings: Settings;
  problems: string[];
} {
  const names = Object.keys(settingsSchema.entries);
  const given: Record<string, string> = {};
  for (const name of names) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const first = v.safeParse(settingsSchema, given);
  if (first.success) return { settings: first.output, problems: [] };
  const problems = first.issues.map((issue) => issue.message);
  for (const issue of first.issues) delete given[String(issue.path?.[0]?.key)];
  return { settings: v.parse(settingsSchema, given), problems };
}

/** Loopback = nobody on another machine can reach it. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
  );
}

function wholeNumber(name: string, least: number, most: number, fallback: number) {
  return v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => isWhole(value, least, most),
        (issue) => boot.notInRange(name, least, most, String(issue.input)),
      ),
      v.transform(Number),
    ),
    String(fallback),
  );
}

function oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T) {
  return v.optional(
    v.picklist(allowed, (issue) => boot.notOneOf(name, allowed.join(', '), String(issue.input))),
    () => fallback,
  );
}

function isWhole(value: string, least: number, most: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
}

/** JSON with both places in it, each inside of a string. */
function isPhoneTemplate(value: string): boolean {
  try {
    const filled = JSON.stringify(JSON.parse(value));
    return filled.includes('{phone}') && filled.includes('{text}');
  } catch {
    return false;
  }
}

function isUrl(value: string): boolean {
  return URL.canParse(value);
}

function isWebOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
}
