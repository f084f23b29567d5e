import type { PageServerLoad } from './$types';
import { loadDraftFront } from './draft-front.server.ts';

export const load: PageServerLoad = (event) => loadDraftFront(event);
