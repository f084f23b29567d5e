import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    secrecy_declaration: SecrecyDeclarationTable;
  }
}

export type SecrecyAnswer = 'no' | 'yes';

interface SecrecyDeclarationTable {
  id: string;
  project_id: string;
  answer: SecrecyAnswer;
  declared_by: string;
  declared_at: Date;
}

export interface SecrecyDeclaration {
  readonly answer: SecrecyAnswer;
  readonly declaredAt: Date;
}

export async function insertDeclaration(
  tx: Db,
  declaration: SecrecyDeclaration & { id: string; projectId: string; declaredBy: string },
): Promise<void> {
  await tx
    .insertInto('secrecy_declaration')
    .values({
      id: declaration.id,
      project_id: declaration.projectId,
      answer: declaration.answer,
      declared_by: declaration.declaredBy,
      declared_at: declaration.declaredAt,
    })
    .execute();
}

/** The last answer of this person about this draft. */
export async function latestDeclaration(
  db: Db,
  projectId: string,
  personId: string,
): Promise<SecrecyDeclaration | undefined> {
  const row = await db
    .selectFrom('secrecy_declaration')
    .select(['answer', 'declared_at'])
    .where('project_id', '=', projectId)
    .where('declared_by', '=', personId)
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { answer: row.answer, declaredAt: row.declared_at };
}
