import { paths } from '#paths';
import type { Platform } from '#platform/context.ts';
import { findPaperForms } from './paper-forms.store.server.ts';

/** Where one goes from a form: to the next that waits, with what stays the same from one paper to the next; or to the list. */
export async function nextForm({ db }: Pick<Platform, 'db'>, consultationId: string, formId: string) {
  const forms = await findPaperForms(db, consultationId);
  const at = forms.findIndex(({ id }) => id === formId);
  const next = [...forms.slice(at + 1), ...forms.slice(0, Math.max(at, 0))].find(
    ({ state }) => state === 'waiting',
  );
  return (news: string, { arrivedOn = '', place = '' }: Readonly<Record<string, string>>): string => {
    if (!next) return `${paths.paperScans(consultationId)}?het`;
    const kept = new URLSearchParams({ ...(arrivedOn && { ngay: arrivedOn }), ...(place && { noi: place }) });
    return `${paths.paperForm(consultationId, next.id)}?${[news, kept.toString()].filter(Boolean).join('&')}`;
  };
}
