import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import type { LayoutServerLoad } from './$types';

/** What all pages of one draft stand on. NotFound for what was never public. */
export const load: LayoutServerLoad = async ({ locals: { app }, params }) => {
  const draft = await requirePublicDraft(app, params.slug);
  return {
    draft: new ServerOnly(draft),
    tags: [`consultation:${draft.consultation.id}`, `project:${draft.project.id}`],
    now: app.clock.now(),
  };
};
