/**
 * Law 91/2025/QH15 (personal data): kept no longer than the purpose lasts, and the purpose of an address is to tell of the
 * answer. A month leaves time for mails that come back and for questions; no provision that we read sets the number.
 */
export const CONTACT_DAYS_AFTER_ANSWER = 30;
