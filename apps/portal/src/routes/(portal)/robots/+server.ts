import { writeRobots } from '#features/open-data/site-map.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { app } }) =>
  new Response(writeRobots(app.config.publicUrl, app.installation.kind === 'demo'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
