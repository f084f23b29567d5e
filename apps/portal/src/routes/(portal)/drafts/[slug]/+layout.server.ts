import { error } from '@sveltejs/kit';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { withdrawnText } from '#text/vi/purging.ts';
import type { LayoutServerLoad } from './$types';

/** What all pages of one draft stand on. NotFound for what was never public. */
export const load: LayoutServerLoad = async ({ locals: { app }, params, route }) => {
  const draft = await requirePublicDraft(app, params.slug);
  // Everything but the front page shows words of the text, which says in its place that it was taken away.
  const isGone = draft.withdrawn.some((each) => each.draftVersionId === draft.consultation.draftVersionId);
  if (isGone && route.id !== '/(portal)/drafts/[slug]') error(410, withdrawnText.title);
  return {
    draft: new ServerOnly(draft),
    tags: [`consultation:${draft.consultation.id}`, `project:${draft.project.id}`, 'file'],
    now: app.clock.now(),
  };
};
