import type { Platform } from '#platform/context.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { findErasedFiles, forgetErasedFile } from './erasures.store.server.ts';

/**
 * Takes erased files out of the store, one after the other; a run that was cut off is taken up by the next. Returns how many.
 * Each file of a contributor is sealed (`attachments/sealed-file.server.ts`), so nobody else's goes with it.
 */
export async function removeErasedFiles({ db, files }: Pick<Platform, 'db' | 'files'>): Promise<number> {
  const stored = await findErasedFiles(db);
  for (const sha256 of stored) {
    await files.remove(sha256);
    await forgetErasedFile(db, sha256);
  }
  return stored.length;
}

/** Goes on with what was cut off: by a killed process, or by a store that did not answer. */
export const removeErasedFilesJob = defineJob<Record<string, never>>({
  name: 'submissions.removeErasedFiles',
  handle: async (_data, app) => {
    await removeErasedFiles(app);
  },
});
