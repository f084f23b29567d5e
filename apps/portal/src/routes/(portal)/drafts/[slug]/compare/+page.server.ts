import { findPublishedLawComparison } from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import { comparisonReadingOfVersions } from '#features/drafts/reading/comparison-readings.server.ts';
import { languageOf } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { changeText } from '#text/vi/drafts.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';
import { chosenPair } from './chosen-pair.ts';

export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { project, versions, lawComparison } = draft.value;
  const pair = chosenPair(versions, url.searchParams.get('tu'), url.searchParams.get('den'));
  if (pair === 'unknown') throw new NotFound(`versions ${url.search} of ${project.slug}`);
  const asksLaw = url.searchParams.get('voi') === 'hien-hanh';
  const law =
    lawComparison && (asksLaw || !pair) ? await findPublishedLawComparison(app.db, lawComparison) : null;
  if (asksLaw && !law) throw new NotFound(`law comparison of ${project.slug}`);
  const language = languageOf(url.pathname);
  const around = { language, words: wordsIn(language)(changeText) };
  const reading =
    !law && pair ? await comparisonReadingOfVersions(app.db, pair.before, pair.after, around) : null;
  keepPage({ setHeaders, now, tags, query: ['tu', 'den', 'voi'] });
  return {
    compared: new ServerOnly({
      law,
      reading,
      pair: pair && { before: pair.before.ordinal, after: pair.after.ordinal },
    }),
  };
};
