import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { freezeSignedReport } from './submit-report.server.ts';

/** A report is frozen when its document is signed. */
export const freezeReportSubscriber: Subscriber = {
  name: 'reports.freeze',
  topics: ['officialDocument.changed'],
  handle: async ({ payload }, app) => {
    if (payload.purpose === 'report') await freezeSignedReport(app, String(payload.documentId));
  },
};
