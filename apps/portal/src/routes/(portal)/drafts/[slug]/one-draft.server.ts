import { error } from '@sveltejs/kit';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { isTextWithdrawn } from '#features/submissions/public-round.server.ts';
import type { Platform } from '#platform/context.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { withdrawnText } from '#text/vi/purging.ts';

/** Everything but the front page shows words of the text, which says in its place that it was taken away. */
const FRONT_PAGE = '/(portal)/drafts/[slug]';

interface DraftRequest {
  readonly locals: { readonly app: Platform };
  readonly params: { readonly slug: string };
  readonly route: { readonly id: string | null };
}

/** What all pages of one draft stand on, in either language. NotFound for what was never public. */
export async function loadOneDraft({ locals: { app }, params, route }: DraftRequest) {
  const draft = await requirePublicDraft(app, params.slug);
  if (isTextWithdrawn(draft, draft.consultation) && route.id !== FRONT_PAGE) error(410, withdrawnText.title);
  return {
    draft: new ServerOnly(draft),
    tags: [`consultation:${draft.consultation.id}`, `project:${draft.project.id}`, 'file'],
    now: app.clock.now(),
  };
}

/** What a page of the draft gets from its layout, with the means to keep the page. */
export interface DraftPageRequest {
  readonly locals: { readonly app: Platform };
  readonly url: URL;
  readonly parent: () => Promise<Awaited<ReturnType<typeof loadOneDraft>>>;
  readonly setHeaders: (headers: Record<string, string>) => void;
}
