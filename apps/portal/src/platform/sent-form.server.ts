import { type Db, inTransaction } from './db.server.ts';
import { holdName } from './hold-name.server.ts';

declare module './db.server.ts' {
  interface Tables {
    sent_form: SentFormTable;
  }
}

interface SentFormTable {
  key: string;
  place: string;
  sent_at: Date;
}

/** One sending of a form: the same key, whenever it arrives and however often, is the same sending. */
export interface Sending {
  readonly key: string;
  readonly at: Date;
}

type Done<Outcome> = Extract<Outcome, { readonly ok: true }>;
export type Undone<Outcome> = Exclude<Outcome, { readonly ok: true }>;
export type Written<Outcome> =
  | { readonly ok: true; readonly place: string }
  | { readonly ok: false; readonly refused: Undone<Outcome> };

/**
 * Writes what a form asks for once. Whoever sends the same again, even at the same moment, waits and is led to the place
 * of the first. Key and change are in one transaction: neither is there without the other. A refusal keeps no key.
 */
export async function writeOnce<Outcome extends { readonly ok: boolean }>(
  db: Db,
  { key, at }: Sending,
  write: (tx: Db) => Promise<Outcome>,
  placeOf: (done: Done<Outcome>) => string,
): Promise<Written<Outcome>> {
  return await inTransaction(db, async (tx) => {
    await holdName(tx, `form ${key}`);
    const before = await tx.selectFrom('sent_form').select('place').where('key', '=', key).executeTakeFirst();
    if (before) return { ok: true, place: before.place };
    const outcome = await write(tx);
    if (!outcome.ok) return { ok: false, refused: outcome as unknown as Undone<Outcome> };
    const place = placeOf(outcome as Done<Outcome>);
    await tx.insertInto('sent_form').values({ key, place, sent_at: at }).execute();
    return { ok: true, place };
  });
}
