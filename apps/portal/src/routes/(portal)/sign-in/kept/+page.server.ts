import { redirect } from '@sveltejs/kit';
import { safeReturnPath } from '#features/identity/sign-in/sign-in.schema.ts';
import { paths } from '#paths';
import type { Actions, PageServerLoad } from './$types';

/** Without a form there is nothing to keep. */
export const load: PageServerLoad = ({ request, url }) => {
  const target = safeReturnPath(url.searchParams.get('tiep'));
  if (request.method !== 'POST' || !target) redirect(303, paths.signIn);
  return { target, page: target.split('?')[0] ?? target };
};

/**
 * A form met a locked session: the browser sends it here instead (307), and here it stands until it is sent again.
 * Nothing of it is stored on the server.
 */
export const actions: Actions = {
  default: async ({ request }) => {
    const kept: [name: string, value: string][] = [];
    let files = 0;
    for (const [name, value] of await request.formData()) {
      if (typeof value === 'string') kept.push([name, value]);
      else if (value.size > 0) files += 1;
    }
    return { kept, files };
  },
};
