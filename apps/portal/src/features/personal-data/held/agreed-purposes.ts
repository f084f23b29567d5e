import { PURPOSES, type Purpose } from '../requests/data-request.ts';
import type { HeldSubmission } from './held-data.server.ts';

/** What was agreed to in any of these submissions and is in force. */
export function agreedPurposes(submissions: readonly HeldSubmission[]): readonly Purpose[] {
  return PURPOSES.filter((purpose) =>
    submissions.some(({ attachments, contact }) =>
      purpose === 'publishFiles'
        ? attachments.some(({ agreedToPublish }) => agreedToPublish)
        : contact?.consents[purpose],
    ),
  );
}
