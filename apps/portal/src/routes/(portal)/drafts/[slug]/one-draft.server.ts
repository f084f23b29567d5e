import { error } from '@sveltejs/kit';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { isTextWithdrawn } from '#features/submissions/public-round.server.ts';
import type { Platform } from '#platform/context.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { withdrawnText } from '#text/vi/purging.ts';

/**
 * Every page shows words of the text of the latest round, but these: the front page says in its place that it was taken away, the log is
 * hashes, whoever follows is told what comes, and the answers ask for the text of the round that they are about: an earlier one stays
 * when the latest goes.
 */
const WITHOUT_TEXT: readonly (string | null)[] = [
  '/(portal)/drafts/[slug]',
  '/(portal)/drafts/[slug]/log',
  '/(portal)/drafts/[slug]/follow',
  '/(portal)/drafts/[slug]/responses',
];

interface DraftRequest {
  readonly locals: { readonly app: Platform };
  readonly params: { readonly slug: string };
  readonly route: { readonly id: string | null };
}

/** What all pages of one draft stand on, in either language. NotFound for what was never public. */
export async function loadOneDraft({ locals: { app }, params, route }: DraftRequest) {
  const draft = await requirePublicDraft(app, params.slug);
  if (isTextWithdrawn(draft, draft.consultation) && !WITHOUT_TEXT.includes(route.id))
    error(410, withdrawnText.title);
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
