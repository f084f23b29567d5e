import { paths } from '#paths';

/** Where a counted record is looked at: its own page, or the page of the record on which it stands. */
export function recordHref(record: {
  readonly kind: string;
  readonly id: string;
  readonly parentId: string | null;
}): string | undefined {
  switch (record.kind) {
    case 'project':
      return paths.project(record.id);
    case 'proposal':
      return paths.projectDossier(record.id);
    case 'issuedDocument':
      return paths.issuedDocument(record.id);
    case 'consultation':
      return paths.consultation(record.id);
    case 'activity':
      return paths.activity(record.id);
    case 'news':
      return paths.newsDeskPiece(record.id);
    case 'gathering':
      return paths.gatheringOne(record.id);
    case 'survey':
      return paths.workspaceSurvey(record.id);
    case 'contest':
      return paths.workspaceContest(record.id);
    case 'skillDocument':
      return paths.skillDocumentOne(record.id);
    case 'plan':
      return paths.plan(record.id);
    case 'task':
      return record.parentId ? `${paths.plan(record.parentId)}#task-${record.id}` : undefined;
    case 'budgetLine':
    case 'socialResource':
      return record.parentId ? paths.planMoney(record.parentId) : undefined;
    case 'spend':
      return paths.spend(record.id);
    case 'opinion':
      return record.parentId ? paths.opinions(record.parentId) : undefined;
    case 'externalDraft':
      return paths.externalDraft(record.id);
    case 'externalOutreach':
      return record.parentId ? paths.externalDraft(record.parentId) : undefined;
    case 'responseTable':
      return record.parentId ? paths.responseDesk(record.parentId) : undefined;
    default:
      return undefined;
  }
}

type PublicPaths = Pick<
  typeof paths,
  | 'draft'
  | 'proposal'
  | 'responses'
  | 'issuedPublicDocument'
  | 'publishedOpinion'
  | 'newsPiece'
  | 'gathering'
  | 'surveyResults'
  | 'contest'
  | 'skillDocument'
>;

/** Where everybody reads a record that is public, under the addresses of a language. */
export function publicHref(
  { kind, id, slug }: { readonly kind: string; readonly id: string; readonly slug: string },
  at: PublicPaths = paths,
): string {
  switch (kind) {
    case 'proposal':
      return at.proposal(slug);
    case 'responseTable':
      return at.responses(slug);
    case 'issuedDocument':
      return at.issuedPublicDocument(slug);
    case 'opinion':
      return at.publishedOpinion(slug, id);
    case 'news':
      return at.newsPiece(slug);
    case 'gathering':
      return at.gathering(slug);
    case 'survey':
      return at.surveyResults(slug);
    case 'contest':
      return at.contest(slug);
    case 'skillDocument':
      return at.skillDocument(slug);
    default:
      return at.draft(slug);
  }
}
