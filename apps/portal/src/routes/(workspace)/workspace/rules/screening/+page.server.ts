import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findReadings } from '#features/drafts/screening/readings/readings.store.server.ts';
import { readingSchema, setReading } from '#features/drafts/screening/readings/set-reading.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { readingRefusals, readingText } from '#text/vi/screening.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const [readings, bodies, trail] = await Promise.all([
    findReadings(app.db),
    organisationsAt(app.db, today),
    findTrail(app.db, { objectKind: 'criterionReading' }),
  ]);
  return {
    readings: readings.map(({ setBy: _, ...reading }) => ({
      ...reading,
      body: bodies.find((body) => body.id === reading.organisationId)?.name ?? '',
    })),
    bodies: bodies.filter((body) => body.level !== 'unit'),
    today,
    trail,
    added: url.searchParams.has('da-ghi'),
    mayManage: can(actor, 'rule.approve'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') throw new Forbidden('rule.approve');
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(readingSchema, values);
    if (!input.success) return fail(400, { values, error: readingText.incomplete });
    const set = (app: App.Locals['app']) => setReading(app, actor, input.output);
    const refused = await sendOnce(event, form, set, () => `${paths.screeningReadings}?da-ghi`);
    return fail(400, { values, error: readingRefusals[refused.reason] });
  },
};
