/// <reference lib="dom" />
// Runs in the reader's browser: solves the challenge of the page while it is read, and holds the press on "send" until it is done.
// Without it, or where the browser keeps its cryptography from plain http, the form goes as it is and a person looks.

interface Parameters {
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
}

/** After so long the form goes without a proof: nobody is kept from sending. */
const PATIENCE_MS = 20_000;

const field = document.querySelector<HTMLInputElement>('input[name="altcha"][data-challenge]');
if (field?.form && globalThis.crypto?.subtle) prove(field, field.form);

function prove(field: HTMLInputElement, form: HTMLFormElement): void {
  const challenge = JSON.parse(atob(field.dataset.challenge ?? '')) as { readonly parameters: Parameters };
  const given = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const solved = solve(challenge.parameters).then(
    (solution) => {
      field.value = btoa(JSON.stringify({ challenge, solution }));
    },
    () => undefined,
  );
  let going = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '' || going) return;
    event.preventDefault();
    going = true;
    form.setAttribute('aria-busy', 'true');
    const said = form.querySelector('[data-proving]');
    if (said) said.textContent = said.getAttribute('data-proving');
    Promise.race([solved, given]).then(() => form.requestSubmit());
  });
}

async function solve({ nonce, salt, cost, keyLength, keyPrefix }: Parameters) {
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const counters = new DataView(password.buffer);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    counters.setUint32(password.length - 4, counter, false);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derived = hexOf(new Uint8Array(await crypto.subtle.deriveBits(derivation, key, keyLength * 8)));
    if (derived.startsWith(keyPrefix)) return { counter, derivedKey: derived };
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
