import { checkPrizeCertificate } from '#features/contests/playing/own-entry.server.ts';
import { checkCertificate } from '#features/gatherings/training/own-certificate.server.ts';
import { checkInitiativeCertificate } from '#features/initiatives/results/prize-certificate.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, url }) => {
  const typed = (url.searchParams.get('ma') ?? '').slice(0, 100);
  const found = typed
    ? ((await checkCertificate(app, typed)) ??
      (await checkPrizeCertificate(app, typed)) ??
      (await checkInitiativeCertificate(app, typed)))
    : undefined;
  return { typed, certificate: new ServerOnly(found) };
};
