import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { StoredOpinion } from './near-duplicates/read-opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_paragraph: { consultation_id: string; paragraph: string; opinion_id: string };
    paragraph_band: { consultation_id: string; band: number; paragraph: string };
  }
}

export interface StoredParagraph {
  readonly paragraph: string;
  readonly opinionId: string;
  readonly bands: readonly number[];
}

export async function insertParagraphs(
  tx: Db,
  consultationId: string,
  paragraphs: readonly StoredParagraph[],
): Promise<void> {
  if (paragraphs.length === 0) return;
  await sql`
    insert into opinion_paragraph (consultation_id, paragraph, opinion_id)
    select ${consultationId}, p.* from unnest(${paragraphs.map(({ paragraph }) => paragraph)}::text[],
      ${paragraphs.map(({ opinionId }) => opinionId)}::uuid[]) as p
    on conflict do nothing`.execute(tx);
  const bands = new Map(paragraphs.map(({ paragraph, bands: own }) => [paragraph, `{${own.join(',')}}`]));
  await sql`
    insert into paragraph_band (consultation_id, band, paragraph)
    select ${consultationId}, band, p.paragraph
    from unnest(${[...bands.keys()]}::text[], ${[...bands.values()]}::text[]) as p (paragraph, bands)
    cross join unnest(p.bands::int[]) as band
    on conflict do nothing`.execute(tx);
}

/** Of opinions that left, and the bands of paragraphs that no opinion has any more. */
export async function deleteParagraphs(
  tx: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<void> {
  if (opinionIds.length === 0) return;
  await sql`
    with gone as (
      delete from opinion_paragraph where consultation_id = ${consultationId} and opinion_id = any(${[...opinionIds]}::uuid[])
      returning paragraph)
    delete from paragraph_band b where b.consultation_id = ${consultationId} and b.paragraph in (select paragraph from gone)
      and not exists (select from opinion_paragraph p where p.consultation_id = b.consultation_id and p.paragraph = b.paragraph
        and p.opinion_id <> all(${[...opinionIds]}::uuid[]))`.execute(tx);
}

export async function deleteAllParagraphs(tx: Db, consultationId: string): Promise<void> {
  await tx.deleteFrom('paragraph_band').where('consultation_id', '=', consultationId).execute();
  await tx.deleteFrom('opinion_paragraph').where('consultation_id', '=', consultationId).execute();
}

/** First opinions of the heads of a group: their words stand for all of it. */
export async function findGroupHeads(
  db: Db,
  consultationId: string,
  groupId: string,
  limit: number,
): Promise<StoredOpinion[]> {
  const { rows } = await sql<StoredOpinion>`
    select o.id, o.unit_id as "unitId", o.position, o.text, o.suggested_wording as "suggestedWording", o.fingerprint
    from known_core k
    join opinion_core c on c.consultation_id = k.consultation_id and c.opinion_id = k.first_opinion_id
    join opinion o on o.consultation_id = k.consultation_id and o.id = k.first_opinion_id
    where k.consultation_id = ${consultationId} and k.is_head and c.group_id = ${groupId}
    order by o.id limit ${limit}`.execute(db);
  return rows;
}

export interface SharingCandidate extends StoredOpinion {
  /** As readers may see it. */
  readonly shown: string;
}

/** Opinions of other groups with a paragraph in one of these bands, those that share most first; the words decide. */
export async function findSharingCandidates(
  db: Db,
  consultationId: string,
  groupId: string,
  bands: readonly number[],
  limit: number,
): Promise<SharingCandidate[]> {
  const { rows } = await sql<SharingCandidate>`
    select o.id, o.unit_id as "unitId", o.position, o.text, o.suggested_wording as "suggestedWording", o.fingerprint,
      coalesce(o.public_text, o.text) as shown
    from (
      select p.opinion_id, count(distinct b.band) as shared
      from paragraph_band b
      join opinion_paragraph p on p.consultation_id = b.consultation_id and p.paragraph = b.paragraph
      where b.consultation_id = ${consultationId} and b.band = any(${[...bands]}::int[])
      group by p.opinion_id) p
    join opinion_core c on c.consultation_id = ${consultationId} and c.opinion_id = p.opinion_id and c.group_id <> ${groupId}
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where o.withdrawn_at is null and o.state not in ('notOpinion', 'held') and s.counting_class <> 'staff'
    order by p.shared desc, o.id limit ${limit}`.execute(db);
  return rows;
}
