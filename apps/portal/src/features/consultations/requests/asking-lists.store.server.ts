import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    asking_list: {
      id: string;
      organisation_id: string;
      name: string;
      document_type: string | null;
      members: unknown;
      created_by: string | null;
      created_at: Date;
      version: number;
    };
  }
}

export interface ListMember {
  readonly organisationId: string | null;
  readonly name: string;
}

/** Danh sách thường hỏi: whom a body asks about drafts of a type. */
export interface AskingList {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** null: about drafts of any type. */
  readonly documentType: string | null;
  readonly members: readonly ListMember[];
}

/** Lists of these bodies, those for this type of draft first. */
export async function findAskingLists(
  db: Db,
  organisationIds: readonly string[],
  documentType: string,
): Promise<AskingList[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('asking_list')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('name')
    .execute();
  const lists = rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    documentType: row.document_type,
    members: row.members as ListMember[],
  }));
  const fits = (list: AskingList) => (list.documentType === documentType ? 0 : list.documentType ? 2 : 1);
  return lists.sort((a, b) => fits(a) - fits(b));
}

/** Under a name that is there already the list is written anew. */
export async function saveAskingList(
  tx: Db,
  list: AskingList,
  saved: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  const members = JSON.stringify(list.members);
  await tx
    .insertInto('asking_list')
    .values({
      id: list.id,
      organisation_id: list.organisationId,
      name: list.name,
      document_type: list.documentType,
      members,
      created_by: saved.by,
      created_at: saved.at,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'name']).doUpdateSet((build) => ({
        document_type: list.documentType,
        members,
        version: build('asking_list.version', '+', 1),
      })),
    )
    .execute();
}
