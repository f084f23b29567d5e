import { loadReading } from '../../../../drafts/[slug]/text/reading.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadReading(event);
