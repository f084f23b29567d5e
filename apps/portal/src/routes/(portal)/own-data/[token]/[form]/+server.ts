import { json } from '@sveltejs/kit';
import { heldArchive } from '#features/personal-data/held/held-archive.server.ts';
import { collectHeldOf } from '#features/personal-data/held/held-data.server.ts';
import { readOwnDataLink } from '#features/personal-data/requests/own-data-link.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

/** All that was given under the contact, with address and number in full. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const own = await readOwnDataLink(app, params.token);
  if (!own || (params.form !== 'json' && params.form !== 'zip')) throw new NotFound('own data of a contact');
  const codes = own.given.map(({ receiptCode }) => receiptCode);
  const held = await collectHeldOf(app, codes);
  const headers = { 'content-disposition': `attachment; filename="du-lieu-cua-toi.${params.form}"` };
  if (params.form === 'json') return json(held, { headers });
  return new Response(await heldArchive(app, held), {
    headers: { 'content-type': 'application/zip', ...headers },
  });
};
