import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 50 ms here. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** The PHC string, which names its own parameters: they can be raised later without losing old passwords. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, MEMORY_KIB, PASSES, LANES, TAG_BYTES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`;
}

/** False without a stored hash too, after the same work: an unknown name must not answer faster than a wrong password. */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const wanted = parse(stored ?? (await nobodysHash()));
  if (!wanted) throw new Error('verifyPassword: the stored hash is not an argon2id PHC string');
  const tag = await tagOf(
    password,
    wanted.salt,
    wanted.memory,
    wanted.passes,
    wanted.lanes,
    wanted.tag.length,
  );
  return timingSafeEqual(tag, wanted.tag) && stored !== null && stored !== undefined;
}

let nobody: Promise<string> | undefined;

/** A hash of random bytes, made once per process. */
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(32).toString('base64'));
  return nobody;
}

/** Called at the start, so that the first unknown name does not take twice as long. */
export async function prepareUnknownNames(): Promise<void> {
  await nobodysHash();
}

async function tagOf(
  password: string,
  salt: Uint8Array,
  memory: number,
  passes: number,
  lanes: number,
  tagLength: number,
): Promise<Buffer> {
  // Telex and VNI keyboards may send "ế" composed or decomposed; both mean the same password.
  const message = password.normalize('NFC');
  return await derive('argon2id', { message, nonce: salt, parallelism: lanes, tagLength, memory, passes });
}

function parse(phc: string) {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (!match) return undefined;
  const [, memory, passes, lanes, salt, tag] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
