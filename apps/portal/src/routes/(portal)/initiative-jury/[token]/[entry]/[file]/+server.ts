import { openJuryFile } from '#features/initiatives/jury/score-entries.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A file of an entry for a member of the jury, under the code of the entry. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { name, mediaType, content, sha256 } = await openJuryFile(
    app,
    params.token,
    params.entry,
    params.file,
  );
  return fileResponse(content, { fileName: name, mediaType, sha256 });
};
