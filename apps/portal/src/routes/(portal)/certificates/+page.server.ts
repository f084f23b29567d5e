import { checkCertificate } from '#features/gatherings/training/own-certificate.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, url }) => {
  const typed = (url.searchParams.get('ma') ?? '').slice(0, 100);
  return { typed, certificate: new ServerOnly(typed ? await checkCertificate(app, typed) : undefined) };
};
