import { changeRefusals, consultationsText, inviteRefusals, openRefusals } from '#text/vi/consultations.ts';
import { extendConsultation, withdrawConsultation } from './change-consultation.server.ts';
import {
  editSchema,
  extendSchema,
  inviteSchema,
  openSchema,
  recordAnswerSchema,
  withdrawSchema,
} from './consultation.schema.ts';
import { invite, recordAnswer } from './invite.server.ts';
import { openConsultation } from './open-consultation.server.ts';
import { editConsultation } from './prepare-consultation.server.ts';

const { incomplete } = consultationsText;
const change: Record<string, string> = { incomplete, ...changeRefusals };
const opening: Record<string, string> = { incomplete, ...openRefusals };
const asking: Record<string, string> = { incomplete, ...inviteRefusals };

/** The acts of the consultation page: how each reads its form, what it runs, what it says when refused. */
export const changeActions = {
  edit: { schema: editSchema, run: editConsultation, refusals: change },
  open: { schema: openSchema, run: openConsultation, refusals: opening },
  extend: { schema: extendSchema, run: extendConsultation, refusals: change },
  withdraw: { schema: withdrawSchema, run: withdrawConsultation, refusals: change },
  invite: { schema: inviteSchema, run: invite, refusals: asking },
  recordAnswer: { schema: recordAnswerSchema, run: recordAnswer, refusals: asking },
} as const;
