import { loadDraftList } from '../../drafts/draft-list.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDraftList(event);
