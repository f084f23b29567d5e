import type { PageServerLoad } from './$types';
import { loadReading } from './reading.server.ts';

export const load: PageServerLoad = (event) => loadReading(event);
