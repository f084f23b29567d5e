import { decideCap, loadSpendItems, proposeCap } from '#features/plans/money/caps/set-cap.server.ts';
import { decideCapSchema, proposeCapSchema } from '#features/plans/money/money.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { capRefusals, moneyText } from '#text/vi/money.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('spend items');
  return await loadSpendItems(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: moneyText.incomplete,
  back: () => `${paths.spendItems}?da-ghi`,
});

export const actions: Actions = {
  propose: act('propose', proposeCapSchema, proposeCap, capRefusals),
  decide: act('decide', decideCapSchema, decideCap, capRefusals),
};
