import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app }, setHeaders }) => {
  keepPage({ setHeaders, now: app.clock.now(), tags: ['organisation'] });
};
