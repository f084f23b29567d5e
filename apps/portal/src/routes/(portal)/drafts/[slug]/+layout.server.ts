import type { LayoutServerLoad } from './$types';
import { loadOneDraft } from './one-draft.server.ts';

export const load: LayoutServerLoad = (event) => loadOneDraft(event);
