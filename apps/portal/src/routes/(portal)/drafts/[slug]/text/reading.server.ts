import { readyTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { countsByArticle } from '#features/submissions/article-counts.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { DraftPageRequest } from '../one-draft.server.ts';

/** The text of one version with the opinions beside it, in either language. */
export async function loadReading({ locals: { app }, parent, url, setHeaders }: DraftPageRequest) {
  const { draft, tags, now } = await parent();
  const { consultation, versions, opinions } = draft.value;
  const asked = url.searchParams.get('ban');
  const version = versions.find((one) =>
    asked === null ? one.id === consultation.draftVersionId : String(one.ordinal) === asked,
  );
  if (!version) throw new NotFound(`version ${asked} of ${draft.value.project.slug}`);
  // Opinions stand on the text that was consulted on; another version shows none beside its articles.
  const isConsulted = version.id === consultation.draftVersionId;
  const text = await readyTextOfVersion(app.db, version);
  const counts = isConsulted ? countsByArticle(text.articles, opinions.publishedByUnit) : {};
  keepPage({ setHeaders, now, tags, query: ['ban'] });
  return {
    reading: new ServerOnly({ version, isConsulted, text, counts }),
  };
}
