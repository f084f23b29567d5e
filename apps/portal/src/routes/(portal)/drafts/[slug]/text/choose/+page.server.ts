import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { readingTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { countsByArticle } from '#features/submissions/article-counts.ts';
import { signFillTime } from '#features/submissions/fill-time.ts';
import { languageOf } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../../public-page.ts';
import type { PageServerLoad } from './$types';

/** The text that is consulted on, with what it takes to comment in place; the plain page carries no script. */
export const load: PageServerLoad = async ({ locals: { app }, parent, params, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation, versions, opinions, intake } = draft.value;
  const version = versions.find(({ id }) => id === consultation.draftVersionId);
  if (!version) throw new NotFound(`text of ${params.slug}`);
  if (intake !== 'open') redirect(303, pathsIn(languageOf(url.pathname)).draftText(params.slug));
  const text = await readingTextOfVersion(app.db, version);
  const counts = countsByArticle(text.articles, opinions.publishedByUnit);
  keepPage({ setHeaders, now, tags });
  return { reading: new ServerOnly({ text, counts }), madeAt: signFillTime(now, app.config.secretKey) };
};
