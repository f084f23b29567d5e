import { fail, redirect } from '@sveltejs/kit';
import { attachVoucher, declareVoucher, loadSpend } from '#features/plans/money/attach-voucher.server.ts';
import { cancelSpendSchema } from '#features/plans/money/money.schema.ts';
import { cancelSpend } from '#features/plans/money/record-spend.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { sentence } from '#text/vi/drafts.ts';
import { moneyText, spendRefusals, voucherRefusals } from '#text/vi/money.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadSpend(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: moneyText.incomplete,
  back: ([id]) => `${paths.spend(id)}?da-ghi`,
});

export const actions: Actions = {
  cancel: act('cancel', cancelSpendSchema, cancelSpend, spendRefusals),
  declare: declareAct(
    declareVoucher,
    voucherRefusals as Record<'cancelled', string>,
    (id, answer) => `${paths.spend(id)}${answer === 'yes' ? '?dung' : ''}#chung-tu`,
  ),
  attach: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('attach');
    const file = await sentFile(await request.formData(), 'voucher');
    const result = await attachVoucher(app, actor, params.id, file);
    if (result.ok) redirect(303, `${paths.spend(params.id)}?da-ghi`);
    const error = sentence(voucherRefusals[result.reason], result.data);
    return fail(400, { name: 'attach', values: {}, reason: String(result.reason), error });
  },
};
