import type { DelegationKind } from '#features/authority/actor.ts';
import type { Role } from '#features/authority/roles.ts';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import type { Delegation, RoleAssignment } from './person.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    role_assignment: RoleAssignmentTable;
    delegation: DelegationTable;
  }
}

interface RoleAssignmentTable {
  id: string;
  person_id: string;
  organisation_id: string;
  role: Role;
  programme_id: string | null;
  valid_from: string;
  valid_to: string | null;
  granted_by: string | null;
}

interface DelegationTable {
  id: string;
  kind: DelegationKind;
  organisation_id: string;
  from_person_id: string;
  to_person_id: string;
  scope: string;
  legal_basis: string;
  valid_from: string;
  valid_to: string | null;
}

export interface AssignmentFilter {
  readonly personId?: string;
  readonly organisationIds?: readonly string[];
  readonly role?: Role;
  readonly validOn?: string;
}

export async function findAssignments(db: Db, filter: AssignmentFilter): Promise<RoleAssignment[]> {
  if (filter.organisationIds?.length === 0) return [];
  let query = db.selectFrom('role_assignment').selectAll().orderBy('valid_from').orderBy('id');
  if (filter.personId) query = query.where('person_id', '=', filter.personId);
  if (filter.organisationIds) query = query.where('organisation_id', 'in', [...filter.organisationIds]);
  if (filter.role) query = query.where('role', '=', filter.role);
  const { validOn } = filter;
  if (validOn) {
    query = query
      .where('valid_from', '<=', validOn)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validOn)]));
  }
  return (await query.execute()).map(assignmentFromRow);
}

export async function findAssignment(db: Db, id: string): Promise<RoleAssignment | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('role_assignment').selectAll().where('id', '=', id).executeTakeFirst();
  return row && assignmentFromRow(row);
}

export async function insertAssignment(
  tx: Db,
  assignment: RoleAssignment,
  grantedBy: string | null,
): Promise<void> {
  await tx
    .insertInto('role_assignment')
    .values({
      id: assignment.id,
      person_id: assignment.personId,
      organisation_id: assignment.organisationId,
      role: assignment.role,
      programme_id: assignment.programmeId,
      valid_from: assignment.validFrom,
      valid_to: assignment.validTo,
      granted_by: grantedBy,
    })
    .execute();
}

export async function setAssignmentEnd(tx: Db, id: string, lastDay: string): Promise<void> {
  await tx.updateTable('role_assignment').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

export async function findDelegations(
  db: Db,
  filter: { readonly toPersonId?: string; readonly fromPersonId?: string; readonly validOn?: string },
): Promise<Delegation[]> {
  let query = db.selectFrom('delegation').selectAll().orderBy('valid_from').orderBy('id');
  if (filter.toPersonId) query = query.where('to_person_id', '=', filter.toPersonId);
  if (filter.fromPersonId) query = query.where('from_person_id', '=', filter.fromPersonId);
  const { validOn } = filter;
  if (validOn) {
    query = query
      .where('valid_from', '<=', validOn)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validOn)]));
  }
  return (await query.execute()).map(delegationFromRow);
}

export async function findDelegation(db: Db, id: string): Promise<Delegation | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('delegation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && delegationFromRow(row);
}

export async function insertDelegation(tx: Db, delegation: Delegation): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      id: delegation.id,
      kind: delegation.kind,
      organisation_id: delegation.organisationId,
      from_person_id: delegation.fromPersonId,
      to_person_id: delegation.toPersonId,
      scope: delegation.scope,
      legal_basis: delegation.legalBasis,
      valid_from: delegation.validFrom,
      valid_to: delegation.validTo,
    })
    .execute();
}

export async function setDelegationEnd(tx: Db, id: string, lastDay: string): Promise<void> {
  await tx.updateTable('delegation').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

function assignmentFromRow(row: RoleAssignmentTable): RoleAssignment {
  return {
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    role: row.role,
    programmeId: row.programme_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

function delegationFromRow(row: DelegationTable): Delegation {
  return {
    id: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    fromPersonId: row.from_person_id,
    toPersonId: row.to_person_id,
    scope: row.scope,
    legalBasis: row.legal_basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
