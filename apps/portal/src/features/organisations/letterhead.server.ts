import type { Db } from '#platform/db.server.ts';
import { COLLECTIVE_AUTHORITY, placeBeforeDate } from '#text/vi/collective-bodies.ts';
import { requireOrganisation } from './organisations.store.server.ts';
import { findReachEdges } from './relations.store.server.ts';

/** What the head and the foot of a document say of a body. */
export interface LetterheadFacts {
  /** Name of the body above, in capitals; absent when there is none. */
  readonly parentAgency?: string;
  /** Name in capitals. */
  readonly agency: string;
  readonly name: string;
  readonly shortName: string;
  /** "Hưng Yên", as it stands before the date. */
  readonly place: string;
  /** "TM. ỦY BAN NHÂN DÂN" for a body that acts collectively. */
  readonly authority?: string;
}

/** The facts as they are on a day: a body may change its name's neighbours, an old document keeps its own. */
export async function letterheadOf(db: Db, organisationId: string, day: string): Promise<LetterheadFacts> {
  const body = await requireOrganisation(db, organisationId);
  const edges = await findReachEdges(db, organisationId, day);
  const above = edges.find((edge) => edge.kind === 'belongsTo' && edge.fromId === organisationId);
  const parent = above && (await requireOrganisation(db, above.toId));
  return {
    parentAgency: parent?.name.toLocaleUpperCase('vi'),
    agency: body.name.toLocaleUpperCase('vi'),
    name: body.name,
    shortName: body.shortName,
    place: placeBeforeDate(body.territory),
    authority: COLLECTIVE_AUTHORITY.find(({ begins }) => body.name.startsWith(begins))?.authority,
  };
}
