import { readDocument } from '../../apps/portal/src/features/documents/import-document.server.ts';
import { openOldWord } from '../../apps/portal/src/features/documents/office/open-old-word.server.ts';
import { readPlan } from '../../apps/portal/src/features/plans/reading/read-plan.ts';
import type { PlanReader } from './plan-reader.ts';

/** The reader of the portal. Word 97-2003 goes through LibreOffice first, as at the import desk. */
const reader: PlanReader = {
  name: 'portal',
  read: ({ blocks }) => readPlan(blocks),
  open: async ({ bytes, fileName }) => {
    const docx = await openOldWord(bytes);
    if (!docx.ok) return undefined;
    const read = await readDocument({ bytes: docx.value, fileName: `${fileName}x` });
    return read.ok ? read : undefined;
  },
};

export default reader;
