import { fail, redirect } from '@sveltejs/kit';
import { loadHoldingRules, setHoldingRule } from '#features/moderation/set-holding-rule.server.ts';
import { switchHoldingRule } from '#features/moderation/switch-holding-rule.server.ts';
import { paths } from '#paths';
import { ruleRefusals, switchRefusals } from '#text/vi/holding-rules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => ({
  ...(await loadHoldingRules(app, actor)),
  done: url.searchParams.get('da-luu'),
});

/** What was typed, cut where no field of the page is that long. */
const typedIn = (form: FormData) => {
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 2_000);
  const names = ['code', 'most', 'mostInAttack', 'to', 'validFrom', 'legalBasis', 'reason'] as const;
  return Object.fromEntries(names.map((name) => [name, field(name)])) as Record<
    (typeof names)[number],
    string
  >;
};

export const actions: Actions = {
  set: async ({ request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const set = await setHoldingRule(app, actor, values);
    if (!set.ok) return fail(400, { name: 'set', values, error: ruleRefusals[set.reason] });
    redirect(303, `${paths.holdingRules}?da-luu=set`);
  },
  switch: async ({ request, locals: { app, actor } }) => {
    const values = typedIn(await request.formData());
    const { to } = values;
    const refused = (reason: keyof typeof switchRefusals) =>
      fail(400, { name: 'switch', values, error: switchRefusals[reason] });
    if (to !== 'on' && to !== 'off') return refused('incomplete');
    const done = await switchHoldingRule(app, actor, { ...values, to });
    if (!done.ok) return refused(done.reason);
    redirect(303, `${paths.holdingRules}?da-luu=switch`);
  },
};
