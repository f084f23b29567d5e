import { daysKept } from './retention/retention-rules.data.ts';

/** As the row in force now has it; for texts, and for what is deleted by the same rule elsewhere. */
export const CONTACT_DAYS_AFTER_ANSWER = daysKept('contact');
