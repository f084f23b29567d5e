import * as oidc from 'openid-client';
import { openSecret, sealSecret } from '#features/identity/sign-in/totp.server.ts';
import { paths } from '#paths';
import { isLoopbackHost } from '#platform/config.schema.ts';
import type { Config } from '#platform/config.ts';
import { inTransaction } from '#platform/db.server.ts';
import { outgoingFetch } from '#platform/outgoing.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Language } from '#text/language.ts';
import { type IntakePlatform, tokenHash } from '../intake-platform.server.ts';
import { lockDraft, updateDraft } from '../submission-drafts.store.server.ts';
import { findOpenDraft } from '../writing/edit-draft.server.ts';

export type CitizenProvider = NonNullable<Config['citizenSignIn']>;
export type SignInRefusal = 'notOffered' | 'gone' | 'unreachable' | 'failed';

type SigningIn = Pick<IntakePlatform, 'db' | 'clock'> & {
  readonly config: Pick<Config, 'secretKey' | 'publicUrl' | 'outgoingHosts' | 'citizenSignIn'>;
};

/** What the browser keeps, sealed, while its person is with the provider. */
interface Errand {
  readonly token: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Of the pages from which its person set out, and to which they come back. */
  readonly language: Language;
}

const BOUND_TO = 'citizen sign-in';
const known = new Map<string, Promise<oidc.Configuration>>();

/**
 * Where the browser is sent, and what it carries in a cookie for these minutes: only the browser that set out can come
 * back. Nothing is written before it does.
 */
export async function beginSignIn(
  app: SigningIn,
  token: string,
  language: Language = 'vi',
): Promise<Result<{ readonly url: string; readonly errand: string }, SignInRefusal>> {
  const { citizenSignIn: provider, secretKey, publicUrl } = app.config;
  if (!provider) return refuse('notOffered');
  if (!(await findOpenDraft(app, token))) return refuse('gone');
  const configuration = await discovered(app, provider);
  if (!configuration) return refuse('unreachable');
  const errand: Errand = {
    token,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    language,
  };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: new URL(paths.citizenSignedIn, publicUrl).href,
    // Nothing but that it is one person whom the provider knows: no name, no number, no address.
    scope: 'openid',
    state: errand.state,
    nonce: errand.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
  });
  return ok({ url: url.href, errand: sealSecret(JSON.stringify(errand), BOUND_TO, secretKey) });
}

/**
 * The way back: the answer of the provider is checked (state, nonce, PKCE, signature of the token), then the draft says
 * that its person signed in. Who it is, is not kept.
 */
export async function finishSignIn(
  app: SigningIn,
  query: string,
  sealed: string | undefined,
): Promise<Result<{ readonly token: string }, SignInRefusal>> {
  const { citizenSignIn: provider, publicUrl } = app.config;
  if (!provider) return refuse('notOffered');
  const errand = sealed && opened(sealed, app.config.secretKey);
  if (!errand) return refuse('failed');
  const configuration = await discovered(app, provider);
  if (!configuration) return refuse('unreachable');
  const answer = new URL(`${paths.citizenSignedIn}${query}`, publicUrl);
  const checks = {
    expectedState: errand.state,
    expectedNonce: errand.nonce,
    pkceCodeVerifier: errand.verifier,
    idTokenExpected: true,
  };
  try {
    await oidc.authorizationCodeGrant(configuration, answer, checks);
  } catch {
    return refuse('failed');
  }
  return await inTransaction(app.db, async (tx) => {
    const draft = await lockDraft(tx, tokenHash(errand.token));
    if (!draft?.content || app.clock.now() >= draft.expiresAt) return refuse('gone');
    await updateDraft(tx, draft, { ...draft.content, signedInWith: provider.name });
    return ok({ token: errand.token });
  });
}

/** Vietnamese when nobody can know. */
export function languageOfErrand(
  { config }: Pick<SigningIn, 'config'>,
  sealed: string | undefined,
): Language {
  return (sealed && opened(sealed, config.secretKey)?.language) || 'vi';
}

function opened(sealed: string, secretKey: Uint8Array): Errand | undefined {
  try {
    return JSON.parse(openSecret(sealed, BOUND_TO, secretKey)) as Errand;
  } catch {
    return undefined;
  }
}

/** The provider describes itself once; a provider that could not be reached is asked again the next time. */
async function discovered(
  { config }: SigningIn,
  provider: CitizenProvider,
): Promise<oidc.Configuration | undefined> {
  const key = `${provider.issuer} ${provider.clientId}`;
  const asked = known.get(key) ?? discover(provider, config.outgoingHosts);
  known.set(key, asked);
  try {
    return await asked;
  } catch {
    known.delete(key);
    return undefined;
  }
}

async function discover(provider: CitizenProvider, hosts: readonly string[]): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer);
  const ask = outgoingFetch(hosts);
  const configuration = await oidc.discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
    [oidc.customFetch]: (url, options) => ask(url, options as RequestInit),
    execute: isLoopbackHost(issuer.hostname) ? [oidc.allowInsecureRequests] : [],
  });
  return configuration;
}
