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
