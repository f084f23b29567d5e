import { citationOf, type LegalTree } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { articleChoices } from '#features/submissions/article-counts.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { rulesOf } from './enter-voices.server.ts';
import { countEntries, findEntries, type ListedEntry } from './entries.store.server.ts';
import { loadCorrection } from './load-correction.server.ts';

/** More than a person enters in a day; the rest is counted. */
const ENTRIES_SHOWN = 200;

/** What every page of the intake says of its round: state, draft, the rules by which voices count, and how many there are. */
export async function loadIntake({ db, clock }: Platform, actor: PersonActor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const [project, version, classes] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    countEntries(db, consultationId),
  ]);
  const now = clock.now();
  const state = stateAt(consultation, now);
  return {
    tree: version.tree,
    shown: {
      consultation: {
        id: consultation.id,
        round: consultation.round,
        state,
        closesOn: consultation.closesOn,
      },
      project: { id: project.id, title: project.title, shortTitle: project.shortTitle, slug: project.slug },
      versionOrdinal: version.ordinal,
      rules: rulesOf(consultation),
      classes: [...classes],
      today: legalDay(now),
      mayEnter: can(actor, 'opinion.enter', consultation) && (state === 'open' || state === 'closed'),
    },
  };
}

/** The desk on which letters, calls and paper forms are written down one after another. */
export async function loadEntryDesk(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  correct = '',
) {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const enteredOn = legalDay(platform.clock.now());
  const filter = { enteredBy: actor.personId, enteredOn };
  const [entries, mine, correction] = await Promise.all([
    findEntries(platform.db, consultationId, filter, ENTRIES_SHOWN),
    countEntries(platform.db, consultationId, filter),
    loadCorrection(platform.db, consultationId, correct, tree),
  ]);
  return {
    ...shown,
    correction,
    articles: articleChoices(tree).map(({ value, label }) => ({ value, label })),
    entries: entries.map((entry) => withCitations(entry, tree)),
    enteredToday: [...mine.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** An entry with "khoản 2 Điều 5" beside each point; empty for the draft as a whole. */
export function withCitations(entry: ListedEntry, tree: LegalTree) {
  return {
    ...entry,
    opinions: entry.opinions.map((opinion) => ({
      ...opinion,
      citation: opinion.unitId === null ? '' : citationOf(tree, opinion.unitId),
    })),
  };
}
export type ShownEntry = ReturnType<typeof withCitations>;

/** Entries of one meeting or table. */
export async function findEntriesOf(db: Db, consultationId: string, sourceId: string, tree: LegalTree) {
  const entries = await findEntries(db, consultationId, { sourceId }, ENTRIES_SHOWN);
  return entries.map((entry) => withCitations(entry, tree));
}
