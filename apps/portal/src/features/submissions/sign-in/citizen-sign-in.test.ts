import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOpenConsultation, filledForm, useIntake } from '#test/factories/submission.ts';
import { type RunningProvider, startProvider } from '#test/identity-provider.ts';
import { confirmSubmission } from '../confirm-submission.server.ts';
import { startSubmission } from '../start-submission.server.ts';
import { findSubmissionByReceipt } from '../submissions.store.server.ts';
import { findOpenDraft } from '../writing/edit-draft.server.ts';
import { beginSignIn, finishSignIn, languageOfErrand } from './citizen-sign-in.server.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.1';
const PUBLIC_URL = 'http://127.0.0.1:9';
let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider({
    id: 'dan-ban',
    secret: 'for-tests',
    redirectUri: `${PUBLIC_URL}/gop-y/dinh-danh`,
  });
});
afterAll(() => provider.stop());

async function aDraft(given: { hosts?: readonly string[]; secret?: string } = {}) {
  const base = intake();
  const citizenSignIn = {
    issuer: provider.issuer,
    clientId: 'dan-ban',
    clientSecret: given.secret ?? 'for-tests',
    name: 'Định danh thử',
  };
  const outgoingHosts = given.hosts ?? [provider.host];
  const app = {
    ...base,
    config: { ...base.config, publicUrl: PUBLIC_URL, outgoingHosts, citizenSignIn },
  } as never as typeof base & Parameters<typeof beginSignIn>[0];
  const consultation = await anOpenConsultation(app.db);
  const started = await startSubmission(app, consultation, filledForm(app), ADDRESS);
  const token = started.ok ? started.token : '';
  const begin = async () => {
    const begun = await beginSignIn(app, token);
    if (!begun.ok) throw new Error(begun.reason);
    return begun.value;
  };
  const signedIn = async () => (await findOpenDraft(app, token))?.content.signedInWith;
  return { app, token, begin, signedIn };
}

const queryOf = (url: string) => new URL(url).search;

describe('signing in with a real provider', () => {
  test('out and back: the level is recorded, nothing of who it is', async () => {
    const { app, token, begin, signedIn } = await aDraft();
    const { url, errand } = await begin();
    expect(new URL(url).searchParams.get('scope')).toBe('openid');
    expect(url).not.toContain(token);
    const back = await provider.signIn(url);
    expect(await finishSignIn(app, queryOf(back), errand)).toEqual({ ok: true, value: { token } });
    expect(await signedIn()).toBe('Định danh thử');
    const sent = await confirmSubmission(app, token, ADDRESS);
    const submission = await findSubmissionByReceipt(app.db, sent.ok ? sent.value.receiptCode : '');
    expect(submission).toMatchObject({
      identityLevel: 'signedIn',
      publicLabel: 'Người góp ý',
      organisationName: null,
    });
    expect(JSON.stringify(submission)).not.toContain('nguoi.thu');
  });

  test('who set out from the English pages comes back to them; a made-up errand says nothing', async () => {
    const { app, token, begin } = await aDraft();
    const begun = await beginSignIn(app, token, 'en');
    expect(languageOfErrand(app, begun.ok ? begun.value.errand : '')).toBe('en');
    expect(languageOfErrand(app, (await begin()).errand)).toBe('vi');
    for (const made of [undefined, '', 'v1.AAAA']) expect(languageOfErrand(app, made)).toBe('vi');
  });

  test('an answer counts once, and only in the browser that set out', async () => {
    const { app, begin, signedIn } = await aDraft();
    const mine = await begin();
    const other = await begin();
    const back = queryOf(await provider.signIn(mine.url));
    for (const errand of [other.errand, undefined, 'v1.AAAA', mine.errand.replace('v1.', 'v1.A')])
      expect(await finishSignIn(app, back, errand)).toMatchObject({ reason: 'failed' });
    expect(await signedIn()).toBeUndefined();
    expect((await finishSignIn(app, back, mine.errand)).ok).toBe(true);
    expect(await finishSignIn(app, back, mine.errand)).toMatchObject({ reason: 'failed' });
  });

  test.each([
    ['an invented code', (query: URLSearchParams) => query.set('code', 'invented')],
    ['another state', (query: URLSearchParams) => query.set('state', 'invented')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://ke.xau')],
    ['a refusal of the person', (query: URLSearchParams) => query.set('error', 'access_denied')],
  ])('%s signs nobody in', async (_what, change) => {
    const { app, begin, signedIn } = await aDraft();
    const { url, errand } = await begin();
    const query = new URL(await provider.signIn(url)).searchParams;
    change(query);
    expect(await finishSignIn(app, `?${query}`, errand)).toMatchObject({ reason: 'failed' });
    expect(await signedIn()).toBeUndefined();
  });

  test('a host that the installation does not name is not asked', async () => {
    const { app, token } = await aDraft({ hosts: [] });
    const other = {
      ...app,
      config: { ...app.config, citizenSignIn: { ...app.config.citizenSignIn!, clientId: 'anders' } },
    };
    expect(await beginSignIn(other, token)).toMatchObject({ reason: 'unreachable' });
  });

  test('without a provider it is not offered; without a draft nobody is sent anywhere', async () => {
    const { app, token } = await aDraft();
    const none = { ...app, config: { ...app.config, citizenSignIn: undefined } };
    expect(await beginSignIn(none, token)).toMatchObject({ reason: 'notOffered' });
    expect(await finishSignIn(none, '?code=x', 'x')).toMatchObject({ reason: 'notOffered' });
    expect(await beginSignIn(app, 'A'.repeat(32))).toMatchObject({ reason: 'gone' });
  });
});
