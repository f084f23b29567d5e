import { approveReading, rejectReading } from '#features/drafts/screening/readings/decide-reading.server.ts';
import { proposeReading } from '#features/drafts/screening/readings/propose-reading.server.ts';
import {
  approveReadingSchema,
  proposeReadingSchema,
  rejectReadingSchema,
} from '#features/drafts/screening/readings/reading.schema.ts';
import { loadReadingsDesk } from '#features/drafts/screening/readings/readings-desk.server.ts';
import { paths } from '#paths';
import { decideReadingRefusals, readingRefusals, readingText } from '#text/vi/screening.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => await loadReadingsDesk(app, actor);

const act = formPage({
  ids: () => [],
  unreadable: readingText.incomplete,
  back: (_ids, name) => `${paths.screeningReadings}?da-ghi=${name}`,
});

export const actions: Actions = {
  propose: act('propose', proposeReadingSchema, proposeReading, readingRefusals),
  approve: act('approve', approveReadingSchema, approveReading, decideReadingRefusals),
  reject: act('reject', rejectReadingSchema, rejectReading, decideReadingRefusals),
};
