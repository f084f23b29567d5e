import { error } from '@sveltejs/kit';
import { readAuditDesk } from '#features/identity/audit-desk.server.ts';
import { findPeople } from '#features/identity/people.store.server.ts';
import { errorText } from '#text/vi/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 100);
  const before = Number(asked('truoc'));
  const filter = {
    kind: asked('loai'),
    act: asked('viec'),
    person: asked('nguoi'),
    from: asked('tu'),
    to: asked('den'),
    before: Number.isSafeInteger(before) ? before : 0,
  };
  return {
    ...(await readAuditDesk(app, actor, filter, url.searchParams.has('kiem-tra'))),
    filter,
    people: (await findPeople(app.db)).map(({ id, displayName }) => ({ value: id, label: displayName })),
  };
};
