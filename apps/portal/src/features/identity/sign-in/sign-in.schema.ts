import * as v from 'valibot';
import { MAXIMUM_LENGTH } from './password-strength.ts';

/** Sign-in names are typed on telephones: case and spaces around them do not count. */
export const signInName = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/),
);

/** Wrong forms are answered like wrong passwords, so nothing here says which field was wrong. */
export const signInSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(100)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(MAXIMUM_LENGTH)),
});

/** Where to go after signing in: a path of this site's workspace, nothing else. */
export function safeReturnPath(wanted: string | null | undefined): string | undefined {
  if (!wanted || wanted.length > 2000 || !/^\/workspace(\/|\?|$)/.test(wanted)) return undefined;
  // "//", backslashes and control characters are how such a path is made to leave the site.
  return /\/\/|\\|\p{Cc}/u.test(wanted) ? undefined : wanted;
}

/** A form without the field is answered like a wrong password. */
export const unlockSchema = v.object({
  password: v.fallback(v.pipe(v.string(), v.maxLength(MAXIMUM_LENGTH)), ''),
});

/** A code of six digits or a backup code, with whatever spaces and hyphens; anything else is simply wrong. */
export const codeSchema = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(40)), '');

/** The forms of the account page; a missing field is an empty one. */
const typed = v.fallback(
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, MAXIMUM_LENGTH + 1)),
  ),
  '',
);
export const accountSchema = v.object({
  current: typed,
  next: typed,
  repeated: typed,
  code: typed,
  session: typed,
  organisation: typed,
});
