import { loadOneDraft } from '../../../drafts/[slug]/one-draft.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => loadOneDraft(event);
