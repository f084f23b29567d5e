import { openTicketMaterial } from '#features/gatherings/files/open-file.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A file for participants, by the private link of a ticket; no cache between keeps it. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const opened = await openTicketMaterial(app, params.token, params.id);
  const response = fileResponse(opened.bytes, opened);
  response.headers.set('cache-control', 'private, no-store');
  response.headers.delete('etag');
  return response;
};
