import { NotFound } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

/** Where every unknown address under /en leads, so that its error page has the frame and the words of the English pages. */
export const load: PageServerLoad = ({ url }) => {
  throw new NotFound(`page ${url.pathname}`);
};
