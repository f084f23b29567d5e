import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { procedureLevelWords, procedureStateWords } from '#text/vi/procedures.ts';
import { isInForce } from './admin-procedure.ts';
import {
  findChangesOf,
  findChangesSince,
  findProcedureBodies,
  findProcedureByCode,
  findProcedureFields,
  findProcedures,
  type ProcedureFilter,
  requireProcedure,
} from './procedures.store.server.ts';

interface PageOf {
  readonly limit: number;
  readonly offset: number;
}

/** The desk: what the own house keeps. */
export async function listProcedures(
  { db, clock }: Platform,
  actor: PersonActor,
  filter: Omit<ProcedureFilter, 'organisationIds' | 'body'>,
  page: PageOf,
) {
  requirePermission(actor, 'procedure.read');
  const organisationIds = actor.ownOrganisationIds;
  const [found, fields] = await Promise.all([
    findProcedures(db, { ...filter, organisationIds, body: '' }, legalDay(clock.now()), page),
    findProcedureFields(db),
  ]);
  return {
    ...found,
    fields,
    mayEdit: can(actor, 'procedure.edit', { organisationId: actor.organisationId }),
  };
}

/** One procedure on its desk, with everything that was written down of it. */
export async function loadProcedure({ db }: Platform, actor: PersonActor, id: string) {
  const procedure = await requireProcedure(db, id);
  requirePermission(actor, 'procedure.read', procedure);
  return {
    procedure,
    changes: await findChangesOf(db, id),
    trail: await findTrail(db, { objectKind: 'adminProcedure', objectId: id }),
    mayEdit: can(actor, 'procedure.edit', procedure),
  };
}

type Public = Pick<Platform, 'db' | 'clock'>;

/** The public list with what it can be filtered by. */
export async function searchProcedures(
  { db, clock }: Public,
  filter: Omit<ProcedureFilter, 'organisationIds'>,
  page: PageOf,
) {
  const today = legalDay(clock.now());
  const [{ rows, total }, fields, bodies] = await Promise.all([
    findProcedures(db, filter, today, page),
    findProcedureFields(db),
    findProcedureBodies(db),
  ]);
  return {
    procedures: rows.map((row) => ({ ...row, inForce: isInForce(row, today) })),
    total,
    fields,
    bodies,
  };
}

/** One procedure for everybody, by its code. */
export async function viewProcedure({ db, clock }: Public, code: string) {
  const procedure = await findProcedureByCode(db, code);
  if (!procedure) throw new NotFound(`procedure ${code}`);
  const [changes, keeper, replacement] = await Promise.all([
    findChangesOf(db, procedure.id),
    findOrganisation(db, procedure.organisationId),
    procedure.replacedBy ? findProcedureByCode(db, procedure.replacedBy) : undefined,
  ]);
  const inForce = isInForce(procedure, legalDay(clock.now()));
  return { procedure, changes, inForce, keeperName: keeper?.name ?? '', replacementCode: replacement?.code };
}

/** What was announced since a day. */
export async function changesSince({ db }: Public, since: string, page: PageOf) {
  return await findChangesSince(db, since, page);
}

export async function proceduresCsv(
  { db, clock }: Public,
  filter: Omit<ProcedureFilter, 'organisationIds'>,
  head: readonly string[],
): Promise<string> {
  const { rows } = await findProcedures(db, filter, legalDay(clock.now()));
  const lines = rows.map((row) => [
    ...[row.code, row.name, row.field, procedureLevelWords[row.level], procedureStateWords[row.state]],
    ...[row.effectiveOn, row.decisionNumber, row.decisionOn, row.decisionIssuer, row.replacedBy, row.online],
  ]);
  return CSV_START + [head, ...lines].map((cells) => csvLine(cells)).join('');
}
