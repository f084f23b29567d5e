import { SPEND_ITEMS } from '#features/plans/money/caps/spend-items.data.ts';
import { moveAllLines, moveLine } from '#features/plans/money/decide-line.server.ts';
import { loadMoney } from '#features/plans/money/load-money.server.ts';
import * as schemas from '#features/plans/money/money.schema.ts';
import { FUND_SOURCES } from '#features/plans/money/money.ts';
import { addResource, cancelResource } from '#features/plans/money/record-resource.server.ts';
import { recordSpend } from '#features/plans/money/record-spend.server.ts';
import { addLine, editLine } from '#features/plans/money/write-line.server.ts';
import { paths } from '#paths';
import { decideRefusals, lineRefusals, moneyText, resourceRefusals, spendRefusals } from '#text/vi/money.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const source = FUND_SOURCES.find((one) => one === url.searchParams.get('nguon'));
  const desk = await loadMoney(app, actor, params.id, { source });
  return { ...desk, items: SPEND_ITEMS.map(({ code, name, clause }) => ({ code, name, clause })) };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: moneyText.incomplete,
  back: ([id], _name, { lineId }) => `${paths.planMoney(id)}?da-ghi${lineId ? `#dong-${lineId}` : ''}`,
});

export const actions: Actions = {
  addLine: act('addLine', schemas.addLineSchema, addLine, lineRefusals),
  editLine: act('editLine', schemas.editLineSchema, editLine, lineRefusals),
  moveLine: act('moveLine', schemas.moveLineSchema, moveLine, decideRefusals),
  moveAll: act('moveAll', schemas.moveAllSchema, moveAllLines, decideRefusals),
  recordSpend: act('recordSpend', schemas.recordSpendSchema, recordSpend, spendRefusals),
  addResource: act('addResource', schemas.addResourceSchema, addResource, resourceRefusals),
  cancelResource: act('cancelResource', schemas.cancelResourceSchema, cancelResource, resourceRefusals),
};
