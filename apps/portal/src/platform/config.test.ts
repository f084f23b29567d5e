import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'dan-ban-config-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const load = (env: Record<string, string>) => loadConfig(env, dataDir);
const key = Buffer.alloc(32, 7).toString('base64');
const open = { HOST: '0.0.0.0', PUBLIC_URL: 'https://gop-y.example.vn', TOTP_POLICY: 'required' };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('with nothing said', () => {
  test('an installation of one’s own: this machine, embedded database, demo, captured mail, files on disk', () => {
    expect(load({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      isPublic: false,
      databaseUrl: undefined,
      demo: true,
      role: 'all',
      mail: { kind: 'captured' },
      files: { kind: 'disk', directory: join(dataDir, 'files') },
      signIn: {
        sessionIdleMinutes: 15,
        adminIdleMinutes: 5,
        failedSignIns: 5,
        idleDisableDays: 45,
        totp: 'optional',
      },
    });
  });

  test('the secret is made once and only its owner may read it', () => {
    const first = load({}).secretKey;
    expect(first).toHaveLength(32);
    expect(load({}).secretKey).toEqual(first);
    expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
  });
});

describe('what is wrong is listed, all at once', () => {
  const rows: [what: string, env: Record<string, string>, count: number, about: RegExp][] = [
    ['a port that is none', { PORT: '80a' }, 1, /PORT/],
    ['an address without a scheme', { PUBLIC_URL: 'gop-y.vn' }, 1, /PUBLIC_URL/],
    ['an address with a path', { PUBLIC_URL: 'http://localhost:3000/gop-y' }, 1, /PUBLIC_URL/],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 1, /DATABASE_URL/],
    ['a server database without a secret', { DATABASE_URL: 'postgres://x' }, 1, /SECRET_KEY/],
    ['a short secret', { SECRET_KEY: 'abc' }, 1, /32 byte/],
    [
      'half a bucket',
      { S3_ENDPOINT: 'https://s3.vn', S3_BUCKET: 'b' },
      1,
      /S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY/,
    ],
    ['SMTP without a sender', { SMTP_URL: 'smtp://mail.vn' }, 1, /MAIL_FROM/],
    [
      'a session longer than the law allows',
      { SESSION_IDLE_MINUTES: '30' },
      1,
      /SESSION_IDLE_MINUTES.*1.*15/,
    ],
    ['an administrator who stays longer', { ADMIN_IDLE_MINUTES: '15' }, 1, /ADMIN_IDLE_MINUTES/],
    ['more failures than the law allows', { FAILED_SIGN_INS: '6' }, 1, /FAILED_SIGN_INS/],
    ['sleeping accounts', { IDLE_DISABLE_DAYS: '46' }, 1, /IDLE_DISABLE_DAYS/],
    ['two processes on the embedded database', { ROLE: 'worker' }, 1, /ROLE/],
    ['an unknown role', { ROLE: 'boss' }, 1, /all, web, worker/],
    ['open to others, in plain words', { HOST: '0.0.0.0' }, 2, /https/],
    ['open to others by its address only', { PUBLIC_URL: 'http://gop-y.vn' }, 2, /https/],
    ['open to others with the demo', { ...open, DEMO: '1' }, 1, /minh họa/],
    ['a moved clock where no demo was asked for', { DEMO_CLOCK_FILE: '/tmp/clock' }, 1, /DEMO_CLOCK_FILE/],
    ['a moved clock for others', { ...open, DEMO_CLOCK_FILE: '/tmp/clock' }, 1, /DEMO_CLOCK_FILE/],
    ['three things at once', { PORT: 'x', LOG_LEVEL: 'loud', SMTP_URL: 'http://x' }, 3, /PORT/],
  ];
  test.each(rows)('%s', (_what, env, count, about) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(count);
    expect(problems.join('\n')).toMatch(about);
  });
});

describe('what is right', () => {
  const rows: [what: string, env: Record<string, string>, expected: object][] = [
    ['a public installation has no demo', { ...open }, { isPublic: true, demo: false }],
    ['nor has a server database', { DATABASE_URL: 'postgres://x/y', SECRET_KEY: key }, { demo: false }],
    [
      'unless it is asked for',
      { DATABASE_URL: 'postgres://x/y', SECRET_KEY: key, DEMO: '1' },
      { demo: true },
    ],
    [
      'every loopback address is this machine',
      { HOST: '::1', PUBLIC_URL: 'http://127.0.0.1:8080' },
      { isPublic: false },
    ],
    [
      'a trailing slash is taken off',
      { PUBLIC_URL: 'http://localhost:3000/' },
      { publicUrl: 'http://localhost:3000' },
    ],
    ['empty means not said', { PORT: ' ', DATABASE_URL: '' }, { port: 3000, databaseUrl: undefined }],
    [
      'a demo on this machine may move its clock',
      { DEMO: '1', DEMO_CLOCK_FILE: '/tmp/clock' },
      { clockFile: '/tmp/clock' },
    ],
    [
      'mail with a name',
      { SMTP_URL: 'smtps://u:p@mail.vn', MAIL_FROM: 'Cổng góp ý <gop-y@mail.vn>' },
      { mail: { kind: 'smtp', url: 'smtps://u:p@mail.vn', from: 'Cổng góp ý <gop-y@mail.vn>' } },
    ],
  ];
  test.each(rows)('%s', (_what, env, expected) => {
    expect(load(env)).toMatchObject(expected);
  });
});
