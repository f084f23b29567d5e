import type { LegalTree, UnitId } from '@danban/legal-text';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import { type ReadingText, readingTextOf } from '#features/drafts/reading/reading-text.ts';
import { articleChoices, choicesWith, chosenTexts, countsByArticle } from '../article-counts.ts';
import type { IntakePlatform } from '../intake-platform.server.ts';
import { EMPTY, emptyForm, type OpinionValues } from '../opinion-form.ts';
import { valuesOf } from '../submission.schema.ts';
import type { DraftContent } from '../submission-drafts.store.server.ts';
import { markOf, newOpinionId } from './draft-opinion.ts';
import { findOpenDraft } from './edit-draft.server.ts';
import { withPresentText } from './present-text.ts';

/** The form of one opinion of a draft. */
export interface OpenedForm {
  readonly project: LawProject;
  readonly id: string;
  /** Empty for a new opinion. */
  readonly seen: string;
  readonly values: OpinionValues;
  /** The same with the present text where the suggested wording is written. */
  readonly withPresentText: OpinionValues;
  readonly units: readonly { value: string; label: string; group?: string }[];
  readonly texts: Readonly<Record<UnitId, readonly string[]>>;
}

/** Undefined when the draft is gone or sent. An opinion that is not in it any more opens as a new one. */
export async function openOpinionForm(
  app: Pick<IntakePlatform, 'db' | 'clock'>,
  token: string,
  asked: { readonly id?: string | null; readonly unit?: string | null; readonly values?: OpinionValues },
): Promise<OpenedForm | undefined> {
  const found = await findTextOfDraft(app, token);
  if (!found) return undefined;
  const { project, tree, content } = found;
  const known = content.opinions.find(({ id }) => id === asked.id);
  const unit = asked.unit && Object.keys(chosenTexts(tree, [asked.unit])).length > 0 ? asked.unit : '';
  const values = asked.values ?? (known ? valuesOf(known) : { ...EMPTY, unit });
  const [withText = values] = withPresentText({ ...emptyForm([], ''), opinions: [values] }, 0, tree).opinions;
  return {
    project,
    id: known?.id ?? newOpinionId(),
    seen: known ? markOf(known) : '',
    values,
    withPresentText: withText,
    units: choicesWith(tree, articleChoices(tree), [values.unit]),
    texts: chosenTexts(tree, [values.unit]),
  };
}

/** The text beside a draft: which articles its opinions are about already. */
export interface DraftReading {
  readonly project: LawProject;
  readonly text: ReadingText;
  readonly ownByArticle: Readonly<Record<UnitId, number>>;
  readonly count: number;
}

export async function openDraftReading(
  app: Pick<IntakePlatform, 'db' | 'clock'>,
  token: string,
): Promise<DraftReading | undefined> {
  const found = await findTextOfDraft(app, token);
  if (!found) return undefined;
  const text = readingTextOf(found.tree);
  const byUnit = new Map<string | null, number>();
  for (const { unitId } of found.content.opinions) byUnit.set(unitId, (byUnit.get(unitId) ?? 0) + 1);
  return {
    project: found.project,
    text,
    ownByArticle: countsByArticle(text.articles, byUnit),
    count: found.content.opinions.length,
  };
}

/** Undefined too while the text is off the portal: the draft is kept, and opens again if the text comes back. */
async function findTextOfDraft(
  app: Pick<IntakePlatform, 'db' | 'clock'>,
  token: string,
): Promise<{ project: LawProject; tree: LegalTree; content: DraftContent } | undefined> {
  const draft = await findOpenDraft(app, token);
  const tree = draft && (await findShownTree(app.db, draft.content.draftVersionId));
  if (!draft || !tree) return undefined;
  const { projectId } = await requireConsultation(app.db, draft.consultationId);
  return { project: await requireProject(app.db, projectId), tree, content: draft.content };
}
