import { countedOf, crossable, loadResults } from '#features/surveys/results.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const asked = { rows: url.searchParams.get('hang') ?? '', columns: url.searchParams.get('cot') ?? '' };
  const found = await loadResults(app, actor, params.id, asked);
  const choices = countedOf(found.survey)
    .filter(crossable)
    .map(({ id, text }) => ({ value: id, label: text }));
  return { ...found, asked, choices };
};
