import type { Translated } from '../language.ts';
import type { door } from '../vi/door.ts';
import type { errorText } from '../vi/errors.ts';

/** What the server says before a request reaches any page, where the address is one of the English pages. */
export const doorInEnglish: Translated<typeof door> = {
  plainTitle: 'This page cannot be opened',
  tooLargeTitle: 'Too much was sent at once',
  tooLarge: (limitMb) =>
    `At most ${limitMb} MB can be sent at a time. Nothing was recorded. Go back, choose a smaller file or several files, and send again.`,
  foreignTitle: 'This request comes from another site',
  foreign:
    'To protect you, forms are only taken from this site itself. Nothing was recorded. Open the form again and send it once more.',
  brokenTitle: 'This address cannot be read',
  broken: 'The address is not written as addresses are. Check it, or begin at the front page.',
  tooLongTitle: 'This address is too long',
  tooLong:
    'The server takes no address of this length. Nothing was recorded. Search with fewer words, or begin at the front page.',
  failedTitle: 'The server failed',
  failed: 'The fault was noted. Try again in a few minutes.',
  closingTitle: 'The server is starting again',
  closing: 'Try again in a minute.',
  links: [{ href: '/en', label: 'Front page' }],
};

/** Where a page cannot even begin. */
export const failuresInEnglish: Translated<
  Pick<typeof errorText, 'notFound' | 'forbidden' | 'conflict' | 'badRequest' | 'unexpected'>
> = {
  notFound: 'There is no such page. The address was mistyped, or the page was moved.',
  forbidden: 'Your account may not do this. Nothing was changed.',
  conflict:
    'Somebody else changed this before you. What you sent was not recorded, so that it does not cover theirs. Load the page again and repeat it.',
  badRequest: 'The server did not understand this request. Nothing was changed. Go back and try again.',
  unexpected:
    'The server failed. What you just sent may not have been recorded; whatever has a receipt is kept. Try again in a few minutes.',
};
