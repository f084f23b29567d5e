import { type Download, recordDownload } from '#features/audit/record-download.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';

interface Asked {
  readonly request: Request;
  readonly locals: { readonly app: Pick<Platform, 'db' | 'clock'>; readonly actor: Actor };
}

/** Notes that a file of the house is taken away; who asks for its head only takes nothing. */
export async function noteDownload({ request, locals }: Asked, download: Download): Promise<void> {
  if (request.method !== 'HEAD') await recordDownload(locals.app, locals.actor, download);
}
