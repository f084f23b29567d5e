import { documentRefusals, officialDocumentsText } from '#text/vi/official-documents.ts';
import { approveDocument, returnDocument, submitDocument } from './approve-document.server.ts';
import {
  approveSchema,
  numberSchema,
  returnSchema,
  sendSchema,
  signSchema,
  submitSchema,
} from './document.schema.ts';
import { numberDocument, sendDocument, signDocument } from './issue-document.server.ts';

/** The acts of the document page: how each reads its form and what it runs. */
export const documentActions = {
  submit: { schema: submitSchema, run: submitDocument },
  approve: { schema: approveSchema, run: approveDocument },
  return: { schema: returnSchema, run: returnDocument },
  sign: { schema: signSchema, run: signDocument },
  number: { schema: numberSchema, run: numberDocument },
  send: { schema: sendSchema, run: sendDocument },
} as const;

export const documentRefusal: Record<string, string> = {
  incomplete: officialDocumentsText.incomplete,
  ...documentRefusals,
};
