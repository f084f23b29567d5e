import type { Db } from '#platform/db.server.ts';
import { TONE_FLAGS, type ToneFlag } from '../tone/tone.ts';
import { shownOpinion } from './place-proposals.server.ts';
import { countFlags, findFlagged } from './proposals.store.server.ts';

const SHOWN = 50;

/** What to look at before answering; the flag is about the words, never about the person. */
export async function flaggedOpinions(db: Db, consultationId: string, chosen: ToneFlag | '') {
  const counts = new Map((await countFlags(db, consultationId)).map((row) => [row.flag, row.opinions]));
  const flags = TONE_FLAGS.map((flag) => ({ flag, opinions: counts.get(flag) ?? 0 })).filter(
    ({ opinions }) => opinions > 0,
  );
  const flag = flags.find((one) => one.flag === chosen)?.flag ?? flags[0]?.flag;
  const opinions = flag ? await findFlagged(db, consultationId, flag, SHOWN) : [];
  return { flags, flag, opinions: opinions.map((opinion) => shownOpinion(opinion)) };
}
