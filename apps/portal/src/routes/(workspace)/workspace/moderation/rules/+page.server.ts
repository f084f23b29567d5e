import { fail, redirect } from '@sveltejs/kit';
import { loadHoldingRules, setHoldingRule } from '#features/moderation/set-holding-rule.server.ts';
import { paths } from '#paths';
import { ruleRefusals } from '#text/vi/holding-rules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => ({
  ...(await loadHoldingRules(app, actor)),
  done: url.searchParams.has('da-luu'),
});

export const actions: Actions = {
  default: async ({ request, locals: { app, actor } }) => {
    const form = await request.formData();
    const field = (name: string) => String(form.get(name) ?? '').slice(0, 2_000);
    const values = {
      code: field('code'),
      most: field('most'),
      mostInAttack: field('mostInAttack'),
      validFrom: field('validFrom'),
      reason: field('reason'),
    };
    const set = await setHoldingRule(app, actor, values);
    if (!set.ok) return fail(400, { values, error: ruleRefusals[set.reason] });
    redirect(303, `${paths.holdingRules}?da-luu`);
  },
};
