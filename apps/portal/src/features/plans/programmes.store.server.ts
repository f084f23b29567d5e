import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { NATIONAL_PROGRAMMES } from './national-programmes.data.ts';
import type { Programme } from './plan.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    programme: ProgrammeTable;
  }
}

interface ProgrammeTable {
  id: string;
  code: string;
  name: string;
  legal_basis: string;
  valid_from: string;
  valid_to: string | null;
  sort_key: string;
}

type NewProgramme = Programme & { readonly sortKey: string };

export async function findProgrammes(db: Db): Promise<Programme[]> {
  const rows = await db.selectFrom('programme').selectAll().orderBy('sort_key').orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    legalBasis: row.legal_basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** False when another programme has this code. */
export async function insertProgramme(db: Db, programme: NewProgramme): Promise<boolean> {
  const result = await db
    .insertInto('programme')
    .values(programmeRow(programme))
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Puts the national programmes in place; those that are there, edited or not, are left alone. Safe at every start. */
export async function installNationalProgrammes(db: Db): Promise<void> {
  for (const programme of NATIONAL_PROGRAMMES) await insertProgramme(db, { ...programme, id: newId() });
}

/** False when there is no such programme. */
export async function updateProgrammeEnd(tx: Db, id: string, validTo: string | null): Promise<boolean> {
  const result = await tx
    .updateTable('programme')
    .set({ valid_to: validTo })
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function programmeRow(programme: NewProgramme): ProgrammeTable {
  return {
    id: programme.id,
    code: programme.code,
    name: programme.name,
    legal_basis: programme.legalBasis,
    valid_from: programme.validFrom,
    valid_to: programme.validTo,
    sort_key: programme.sortKey,
  };
}
