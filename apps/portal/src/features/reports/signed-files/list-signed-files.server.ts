import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import type { SignedFile } from './signed-file.ts';
import { findSignedFiles } from './signed-files.store.server.ts';

/** With the name of who attached it. */
export interface ListedSignedFile extends SignedFile {
  readonly by: string;
}

/** Whoever reads the report reads its signed copies: a superior that received it, too. */
export async function listSignedFiles(db: Db, reportId: string): Promise<ListedSignedFile[]> {
  const files = await findSignedFiles(db, reportId);
  const names = await findPersonNames(
    db,
    files.map(({ attachedBy }) => attachedBy),
  );
  return files.map((file) => ({ ...file, by: names.get(file.attachedBy) ?? '' }));
}
