import { paths } from '#paths';

/** The one cookie that somebody gets who signs in as a citizen: for ten minutes, for the way back only, sealed. */
export function errandCookie(publicUrl: string) {
  const options = {
    path: paths.citizenSignedIn,
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https://'),
    maxAge: 600,
  } as const;
  return { name: 'danban_errand', options };
}
