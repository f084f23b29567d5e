import { loadDraftFront } from '../../../drafts/[slug]/draft-front.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDraftFront(event);
