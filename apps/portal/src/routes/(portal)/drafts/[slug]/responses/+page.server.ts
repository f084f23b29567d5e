import { error } from '@sveltejs/kit';
import { requireShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import { loadDataFiles } from '#features/open-data/data-files/load-data-files.server.ts';
import { findAnsweredRounds } from '#features/responses/answered-rounds.server.ts';
import { answersByArticle } from '#features/responses/answers-by-article.ts';
import { changesBetween } from '#features/responses/editions/edition.ts';
import { findEditions } from '#features/responses/published-matrix.store.server.ts';
import { intakeState } from '#features/submissions/intake.ts';
import { findPublicRound, isTextWithdrawn } from '#features/submissions/public-round.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { withdrawnText } from '#text/vi/purging.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const consultation = await findPublicRound(app.db, draft.value, url.searchParams.get('dot'));
  if (isTextWithdrawn(draft.value, consultation)) error(410, withdrawnText.title);
  const asked = url.searchParams.get('ban');
  const [rounds, editions, tree, files] = await Promise.all([
    findAnsweredRounds(app.db, draft.value),
    findEditions(app.db, consultation.id),
    requireShownTree(app.db, consultation.draftVersionId),
    loadDataFiles(app.db, consultation.id),
  ]);
  const matrix =
    asked === null ? editions.at(-1) : editions.find(({ content }) => String(content.edition) === asked);
  if (asked !== null && !matrix) throw new NotFound(`edition ${asked}`);
  const ofRounds = rounds.map(({ id }) => `consultation:${id}`);
  keepPage({ setHeaders, now, tags: [...tags, ...ofRounds], query: ['ban', 'dot'] });
  const before = editions.find(({ content }) => content.edition === (matrix?.content.edition ?? 0) - 1);
  const changes = matrix && before ? changesBetween(before.content, matrix.content) : [];
  const list = editions.map(({ content: { edition }, sha256, publishedAt }) => ({
    edition,
    sha256,
    publishedAt,
  }));
  const articles = answersByArticle(matrix?.content.sections ?? [], tree);
  return {
    files: new ServerOnly(consultation.state === 'completed' ? files : []),
    editions: new ServerOnly({ list, changes }),
    matrix: new ServerOnly(matrix),
    articles: new ServerOnly(articles),
    round: consultation.round,
    intake: intakeState(consultation, now),
    rounds,
    isLatest: consultation.id === draft.value.consultation.id,
  };
};
