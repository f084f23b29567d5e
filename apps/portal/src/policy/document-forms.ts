import type { RoutePolicy } from './route-policy.ts';

/** Forms of documents that are adjusted in Word. */
export const DOCUMENT_FORM_DESKS: Record<string, RoutePolicy> = {
  '/(workspace)/workspace/documents/forms': { read: 'document.read', act: { begin: 'document.write' } },
  '/(workspace)/workspace/documents/forms/[id]': {
    read: 'document.read',
    act: {
      declare: 'document.write',
      upload: 'document.write',
      use: 'document.chooseForm',
      standard: 'document.chooseForm',
    },
  },
  '/(workspace)/workspace/documents/forms/[id]/files/[name]': { read: 'document.read' },
};
