import type { PageServerLoad } from './$types';
import { loadDraftList } from './draft-list.server.ts';

export const load: PageServerLoad = (event) => loadDraftList(event);
