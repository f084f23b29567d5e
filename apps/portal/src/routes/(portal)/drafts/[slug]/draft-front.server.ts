import { findPostings } from '#features/consultations/consultations.store.server.ts';
import { findPublicPapers } from '#features/drafts/dossier/public-dossier.server.ts';
import { findPublicKeyPoints } from '#features/drafts/key-points/public-key-points.server.ts';
import { readingTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { findPublicIssuedOfDraft } from '#features/issued-documents/issued-documents.store.server.ts';
import { findMeetingsOfDraft } from '#features/open-data/calendar/calendar.store.server.ts';
import { hasPublicPack } from '#features/outreach/pack/public-pack.server.ts';
import { findAnsweredRounds } from '#features/responses/answered-rounds.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { countSubmissions } from '#features/submissions/submissions.store.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { DraftPageRequest } from './one-draft.server.ts';

/** The front page of a draft, in either language. */
export async function loadDraftFront({ locals: { app }, parent, setHeaders }: DraftPageRequest) {
  const { draft, tags, now } = await parent();
  const { consultation, project, versions } = draft.value;
  const version = versions.find(({ id }) => id === consultation.draftVersionId);
  const isGone = draft.value.withdrawn.some((each) => each.draftVersionId === consultation.draftVersionId);
  if (!version && !isGone) throw new NotFound(`version ${consultation.draftVersionId}`);
  const [postings, text, matrix, submissions, papers, documents, keyPoints, rounds, meetings, hasPack] =
    await Promise.all([
      findPostings(app.db, consultation.id),
      version && readingTextOfVersion(app.db, version),
      findPublishedMatrix(app.db, consultation.id),
      countSubmissions(app.db, consultation.id),
      findPublicPapers(app.db, project.id),
      findPublicIssuedOfDraft(app.db, project.id),
      findPublicKeyPoints(app.db, project.id, versions),
      isGone ? findAnsweredRounds(app.db, draft.value) : [],
      findMeetingsOfDraft(app.db, project.slug),
      hasPublicPack(app.db, draft.value),
    ]);
  keepPage({ setHeaders, now, tags: [...tags, 'activity'] });
  const articles = text?.units.articles ?? 0;
  const ordinal = version?.ordinal ?? null;
  // The way to what is still there of the draft when its text was taken away.
  const answered = rounds.filter(({ isAnswered }) => isAnswered).map(({ round }) => round);
  const front = {
    answered,
    postings,
    articles,
    ordinal,
    matrix,
    submissions,
    papers,
    documents,
    keyPoints,
    meetings,
    hasPack,
  };
  return { front: new ServerOnly(front) };
}
