import { createHash, hkdfSync } from 'node:crypto';
import { type Challenge, createChallenge, type Solution, solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as v from 'valibot';

/**
 * ALTCHA, without its widget: the challenge stands in the page of the preview, a script of ours solves it while the
 * contributor reads. 256 derivations of 1,000 rounds on the average: 0.1 s measured on a desk, not measured on a phone; four times
 * as much in attack mode. One derivation for us to check it.
 */
const ALGORITHM = 'PBKDF2/SHA-256';
export const ORDINARY = { cost: 1_000, keyPrefix: '00' } as const;
export const IN_ATTACK = { cost: 4_000, keyPrefix: '00' } as const;
const EASIEST = { cost: 1, keyPrefix: '0' } as const;
/** As long as somebody may look at a preview before sending it. Later it is no proof; then a person looks. */
const VALID_MS = 2 * 3_600_000;
/** A real one has about 700 characters. */
const LONGEST_PROOF = 4_000;

/** The challenge of one server draft, as the page carries it. `draft` binds it: solved for one it proves nothing for another. */
export async function challengeFor(
  secretKey: Uint8Array,
  draft: string,
  now: Date,
  difficulty: { readonly cost: number; readonly keyPrefix: string } = ORDINARY,
): Promise<string> {
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    deriveKey,
    hmacSignatureSecret: signingKey(secretKey),
    // Not the library's own expiry: it reads the machine's clock, and ours may be a demo's.
    data: { draft, until: now.getTime() + VALID_MS },
    ...difficulty,
  });
  return Buffer.from(JSON.stringify(challenge)).toString('base64');
}

const text = v.pipe(v.string(), v.maxLength(200));
const proofSchema = v.object({
  challenge: v.object({
    parameters: v.object({
      algorithm: v.literal(ALGORITHM),
      nonce: text,
      salt: text,
      // A forged cost must not make us work before the signature is looked at.
      cost: v.pipe(v.number(), v.integer(), v.maxValue(IN_ATTACK.cost)),
      keyLength: v.literal(32),
      keyPrefix: text,
      data: v.object({ draft: text, until: v.number() }),
    }),
    signature: text,
  }),
  solution: v.object({
    counter: v.pipe(v.number(), v.integer()),
    derivedKey: text,
    time: v.optional(v.number()),
  }),
});

/** What a right proof is remembered by, so that it is used once; `expiresAt`: when it would be refused for its age. */
export interface Proof {
  readonly hash: string;
  readonly expiresAt: Date;
}

/** The proof as it was posted, when it is ours, for this draft, solved and in time; undefined otherwise. Never throws. */
export async function readProof(
  posted: string,
  secretKey: Uint8Array,
  draft: string,
  now: Date,
): Promise<Proof | undefined> {
  const parsed = posted.length > LONGEST_PROOF ? undefined : v.safeParse(proofSchema, fromBase64(posted));
  if (!parsed?.success) return undefined;
  const { challenge, solution } = parsed.output as { challenge: Challenge; solution: Solution };
  const { data } = parsed.output.challenge.parameters;
  if (data.draft !== draft || data.until <= now.getTime()) return undefined;
  const signed = { challenge, solution, deriveKey, hmacSignatureSecret: signingKey(secretKey) };
  const { invalidSignature, invalidSolution } = await verifySolution(signed).catch(() => ({
    invalidSignature: true,
    invalidSolution: true,
  }));
  if (invalidSignature !== false || invalidSolution !== false) return undefined;
  const { signature } = parsed.output.challenge;
  const hash = createHash('sha256').update(`spent ${signature}`).digest('hex');
  return { hash, expiresAt: new Date(data.until) };
}

/** A proof made by who holds the key, at the least cost: for the demo story, for tests. */
export async function selfMadeProof(secretKey: Uint8Array, draft: string, now: Date): Promise<string> {
  const encoded = await challengeFor(secretKey, draft, now, EASIEST);
  const challenge = fromBase64(encoded) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

const signingKeys = new WeakMap<Uint8Array, string>();

/** Derived once from each key: every challenge and every proof asks for it. */
function signingKey(secretKey: Uint8Array): string {
  const known = signingKeys.get(secretKey);
  if (known !== undefined) return known;
  const derived = Buffer.from(hkdfSync('sha256', secretKey, '', 'proof of work', 32)).toString('hex');
  signingKeys.set(secretKey, derived);
  return derived;
}

function fromBase64(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
