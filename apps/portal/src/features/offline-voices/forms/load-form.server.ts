import { randomBytes } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { serialOf } from '#features/submissions/paper-form/form-code.ts';
import { FORM_BOXES, formArticles } from '#features/submissions/paper-form/form-content.ts';
import { BLOCKS_A_PAGE, layoutForm } from '#features/submissions/paper-form/form-layout.ts';
import type { Platform } from '#platform/context.ts';
import { loadIntake } from '../entry/load-entry-desk.server.ts';

/** More papers at once would be too long a page to print. */
export const MOST_COPIES = 100;

/**
 * Of a long draft the articles that were chosen; of one that fits on a sheet, all. With `copies` each paper has a number of its own, by
 * which its pages are known as one and a second scan of it as the same; without, it is one form to be copied.
 */
export async function loadForm(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  chosen: readonly string[],
  copies = 0,
) {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const { contactAddress } = await requireConsultation(platform.db, consultationId);
  const articles = formArticles(tree);
  const small = articles.length < BLOCKS_A_PAGE;
  const printed =
    small && chosen.length === 0 ? articles : articles.filter(({ unitId }) => chosen.includes(unitId));
  const numbered = Math.min(Math.max(Math.trunc(copies) || 0, 0), MOST_COPIES);
  const serials = numbered === 0 ? [''] : Array.from({ length: numbered }, () => serialOf(randomBytes(8)));
  const { versionOrdinal } = shown;
  const pages = serials.flatMap((serial) =>
    layoutForm({ consultationId, versionOrdinal, serial, ...FORM_BOXES, articles: printed }),
  );
  return {
    ...shown,
    choices: articles.map(({ unitId, title }) => ({ value: unitId, label: title })),
    chosen: printed.map(({ unitId }) => unitId),
    aPage: BLOCKS_A_PAGE - 1,
    copies: numbered,
    mostCopies: MOST_COPIES,
    facts: {
      draft: shown.project.title,
      versionOrdinal,
      closesOn: shown.consultation.closesOn,
      address: contactAddress,
    },
    pages,
  };
}
