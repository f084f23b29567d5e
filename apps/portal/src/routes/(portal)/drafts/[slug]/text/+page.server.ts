import { readingTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { countsByArticle } from '#features/submissions/article-counts.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation, versions, opinions } = draft.value;
  const asked = url.searchParams.get('ban');
  const version = versions.find((one) =>
    asked === null ? one.id === consultation.draftVersionId : String(one.ordinal) === asked,
  );
  if (!version) throw new NotFound(`version ${asked} of ${draft.value.project.slug}`);
  // Opinions stand on the text that was consulted on; another version shows none beside its articles.
  const isConsulted = version.id === consultation.draftVersionId;
  const text = await readingTextOfVersion(app.db, version);
  const counts = isConsulted ? countsByArticle(text.articles, opinions.publishedByUnit) : {};
  keepPage({ setHeaders, now, tags, query: ['ban'] });
  return {
    reading: new ServerOnly({ version, isConsulted, text, counts }),
  };
};
