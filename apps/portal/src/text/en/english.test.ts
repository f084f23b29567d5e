import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsIn } from '#english-paths';
import { EMPTY, emptyForm } from '#features/submissions/opinion-form.ts';
import { checkOpinionForm } from '#features/submissions/submission.schema.ts';
import { calendarOf } from '#features/time-limits/calendar.ts';
import { deadlineFor } from '#features/time-limits/deadline.ts';
import { NATIONAL_CALENDAR } from '#features/time-limits/national-calendar.data.ts';
import type { TimeLimitRule } from '#features/time-limits/rule.ts';
import { choicesInBothLanguages, inBothLanguages, paths } from '#paths';
import { helpText, privacyText } from '../vi/help.ts';
import { labelWords, submissionErrors } from '../vi/submissions.ts';
import { hasEnglish, wordsIn } from './all.ts';
import * as common from './common.ts';
import * as compare from './compare.ts';
import { daysLeft, formatInstant, formatLegalDate } from './dates.ts';
import * as deadlines from './deadlines.ts';
import { doorInEnglish, failuresInEnglish } from './door.ts';
import * as drafts from './drafts.ts';
import { followingInEnglish } from './following.ts';
import { frameInEnglish } from './frame.ts';
import { lawInEnglish } from './law.ts';
import * as ownData from './own-data.ts';
import * as own from './own-submission.ts';
import * as portal from './portal.ts';
import * as proposals from './proposals.ts';
import * as log from './public-log.ts';
import * as published from './published.ts';
import * as search from './search.ts';
import * as sheets from './sheets.ts';
import * as submissions from './submissions.ts';
import { errorsInEnglish } from './submissions.ts';
import * as transparency from './transparency.ts';
import * as words from './words.ts';
import * as writing from './writing.ts';

const SRC = join(import.meta.dirname, '../..');
const SVELTE_FILES = readdirSync(SRC, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.svelte'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => [file.slice(SRC.length), readFileSync(file, 'utf8')] as const);

const MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsOf);
}

describe('the English pages', () => {
  const TEXTS = {
    ...{ doorInEnglish, failuresInEnglish },
    ...{ frameInEnglish, lawInEnglish, deadlines, drafts, portal },
    ...{
      common,
      compare,
      followingInEnglish,
      log,
      own,
      ownData,
      proposals,
      published,
      search,
      sheets,
      submissions,
      transparency,
      words,
      writing,
    },
  };
  test.each(Object.entries(TEXTS))(
    '%s is in English, Vietnamese stands in quotation marks only',
    (_name, texts) => {
      const spoken = textsOf(texts).map((text) => text.replace(/“[^”]*”/g, ''));
      expect(
        spoken.filter((text) => MARKED.test(text.replaceAll('Dân Bàn', '')) && !text.startsWith('/')),
      ).toEqual([]);
    },
  );

  test('every part of them is a part of the page in Vietnamese, in its order', () => {
    for (const [english, vietnamese] of [
      [portal.helpInEnglish, helpText],
      [portal.privacyInEnglish, privacyText],
    ] as const) {
      const ids = vietnamese.passages.map(({ id }) => id as string);
      const translated = english.passages.map(({ id }) => id);
      expect(translated).toEqual(ids.filter((id) => translated.includes(id)));
    }
  });

  test.each([
    ['2026-11-25', 'Wednesday 25 November 2026'],
    ['2027-01-02', 'Saturday 2 January 2027'],
  ])('the day %s', (day, words) => {
    expect(formatLegalDate(day)).toBe(words);
  });

  test('days left', () => {
    expect([0, 1, 12].map(daysLeft)).toEqual(['Last day', '1 day left', '12 days left']);
  });

  const twentyDays = { amount: 20, unit: 'calendarDay' } as unknown as TimeLimitRule;
  const tenWorkingDays = { amount: 10, unit: 'workingDay' } as unknown as TimeLimitRule;
  test.each([
    [
      twentyDays,
      '2026-11-02',
      undefined,
      'Posted on 2 November; days are counted from 3 November; day 20 is 22 November, on a weekend, so the period runs to the end of 23 November',
    ],
    [
      twentyDays,
      '2026-11-03',
      undefined,
      'Posted on 3 November; days are counted from 4 November; day 20 is 23 November',
    ],
    [
      twentyDays,
      '2026-11-03',
      '2026-12-01',
      'Posted on 3 November; days are counted from 4 November; day 20 is 23 November; the drafting body chose a later day',
    ],
    [
      twentyDays,
      '2026-12-15',
      undefined,
      'Posted on 15 December 2026; days are counted from 16 December 2026; day 20 is 4 January',
    ],
    [
      twentyDays,
      '2026-11-04',
      undefined,
      'Posted on 4 November; days are counted from 5 November; day 20 is 24 November, a public day off, so the period runs to the end of 25 November',
    ],
    [
      tenWorkingDays,
      '2026-11-02',
      undefined,
      'Posted on 2 November; days are counted from 3 November; working day 10 is 16 November',
    ],
    [undefined, '2026-11-02', '2026-11-20', 'Posted on 2 November; the law sets no minimum number of days'],
  ])('why this day: %o posted %s, last day chosen %s', (rule, startOn, chosen, words) => {
    expect(
      deadlines.explanationInEnglish(deadlineFor(rule, startOn, calendarOf(NATIONAL_CALENDAR), chosen)),
    ).toBe(words);
  });

  test.each([
    [paths.home, paths.english],
    [paths.drafts, paths.englishDrafts],
    [paths.draft('cho-dem'), paths.englishDraft('cho-dem')],
    [paths.draftText('cho-dem'), paths.englishDraftText('cho-dem')],
    [paths.comment('cho-dem'), '/en/drafts/cho-dem/comment'],
    [paths.publishedOpinion('cho-dem', '7'), '/en/drafts/cho-dem/opinions/7'],
    [paths.responses('cho-dem'), '/en/drafts/cho-dem/answers'],
    [paths.commentPreview('k7'), '/en/comment/k7'],
    [paths.draftPerson('k7'), '/en/comment/k7/person'],
    [paths.track, '/en/track'],
    [paths.recoverCodes, '/en/track/recover'],
    [paths.submission('7KQM-2RXD-98TV-ACEF'), '/en/track/7KQM-2RXD-98TV-ACEF'],
    [paths.issuedPublicDocument('cho-dem'), '/en/documents/cho-dem'],
    [paths.body('so-cong-thuong'), '/en/bodies/so-cong-thuong'],
    [paths.calendar, '/en/calendar'],
    [paths.search, '/en/search'],
    [paths.compare('cho-dem'), '/en/drafts/cho-dem/compare'],
    [paths.followDraft('cho-dem'), '/en/drafts/cho-dem/follow'],
    [paths.follow('k7'), '/en/follow/k7'],
    [paths.confirmContact('k7'), '/en/track/confirm/k7'],
    [paths.citizenSignIn('k7'), '/en/comment/k7/sign-in'],
    [paths.citizenNotSignedIn, '/en/track/not-signed-in'],
    [paths.ownData('7KQM-2RXD-98TV-ACEF'), '/en/track/7KQM-2RXD-98TV-ACEF/data'],
    [paths.ownDataOfAll, '/en/your-data'],
    [paths.ownDataOfContact('k7'), '/en/your-data/k7'],
    [paths.transparency, '/en/transparency'],
    [paths.bodyFigures('so-cong-thuong'), '/en/transparency/so-cong-thuong'],
    [paths.openData, '/en/open-data'],
    [paths.publicLog('cho-dem'), '/en/drafts/cho-dem/log'],
    [paths.chooseInText('cho-dem'), '/en/drafts/cho-dem/text/choose'],
    [paths.proposal('cho-dem'), '/en/proposals/cho-dem'],
    [paths.askedByLink('k7'), '/en/asked/k7'],
  ])('%s and %s are one page in two languages, whichever is open', (vietnamese, english) => {
    expect(inBothLanguages(vietnamese)).toEqual([vietnamese, english]);
    expect(inBothLanguages(english)).toEqual([vietnamese, english]);
  });

  test.each([
    'comment',
    'commentPreview',
    'draftPerson',
    'draftFiles',
    'submission',
    'publishedOpinions',
    'responses',
    'compare',
    'publicLog',
    'bodyFigures',
    'followDraft',
    'follow',
    'confirmContact',
    'citizenSignIn',
    'ownData',
    'ownDataOfContact',
    'issuedPublicDocument',
    'body',
    'draft',
    'draftText',
    'chooseInText',
    'proposal',
    'askedByLink',
  ] as const)('a link of an English page to %s leads to the English page of the same', (name) => {
    const [vietnamese, inEnglish] = [pathsIn('vi')[name]('x'), pathsIn('en')[name]('x')];
    expect(inBothLanguages(vietnamese)).toEqual([vietnamese, inEnglish]);
  });

  test('what a page says in both languages is registered in English, or the page would speak Vietnamese', async () => {
    const missing: string[] = [];
    for (const [file, source] of SVELTE_FILES) {
      const imported = new Map<string, readonly [module: string, name: string]>();
      for (const [, names = '', module = ''] of source.matchAll(
        /import \{([^}]*)\} from '#text\/vi\/([\w-]+)\.ts'/g,
      ))
        for (const each of names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)) {
          const [name = '', local = name] = each.split(' as ');
          imported.set(local, [module, name]);
        }
      for (const [, local = ''] of source.matchAll(/inPageLanguage\((\w+)\)/g)) {
        const [module, name] = imported.get(local) ?? [];
        const words =
          module && name && ((await import(`../vi/${module}.ts`)) as Record<string, unknown>)[name];
        if (!words || !hasEnglish(words)) missing.push(`${file}: ${local}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('the errors of the form are said in the language of the page', () => {
    const nothing = { ...emptyForm([], ''), opinions: [{ ...EMPTY, text: 'Signs in English, please.' }] };
    const errorsIn = (language: 'vi' | 'en') => {
      const checked = checkOpinionForm(nothing, wordsIn(language)(submissionErrors));
      return checked.ok ? {} : checked.errors;
    };
    expect(errorsIn('en')).toEqual({ 'position.0': errorsInEnglish.choosePosition });
    expect(errorsIn('vi')).toEqual({ 'position.0': submissionErrors.choosePosition });
  });

  test.each([
    ['Doanh nghiệp', 'Doanh nghiệp (Enterprise)'],
    ['Người dân, xã Chợ Mới', 'Người dân, xã Chợ Mới (Citizen or resident)'],
    ['Người góp ý', 'Người góp ý (Contributor)'],
    // An organisation that agreed to be named is named, whatever its name begins with.
    ['Anna Trading Ltd', 'Anna Trading Ltd'],
    ['Hội đồng Anh', 'Hội đồng Anh'],
  ])('the public label %s is explained as %s', (label, shown) => {
    expect(wordsIn('en')(labelWords).shown(label)).toBe(shown);
    expect(wordsIn('vi')(labelWords).shown(label)).toBe(label);
  });

  test('an instant, as clocks in Vietnam show it', () => {
    expect(formatInstant('2026-11-20T17:05:00Z')).toBe('00:05 on 21 November 2026');
  });

  test.each([
    [
      '/tim',
      '?q=ch%E1%BB%A3&nhom=Ti%E1%BB%83u+th%C6%B0%C6%A1ng',
      '/en/search?q=ch%E1%BB%A3&nhom=Ti%E1%BB%83u+th%C6%B0%C6%A1ng',
    ],
    ['/en/drafts', '?stage=answered&trang=2', '/du-thao?stage=answered&trang=2'],
    ['/du-thao/cho-dem/y-kien', '?dieu=dieu-2&sau=0199', '/en/drafts/cho-dem/opinions?dieu=dieu-2&sau=0199'],
    ['/gop-y/7KQM', '?da-gui-thu', '/en/track/7KQM'],
    ['/gop-y/7KQM', '?/sendPhoneCode', '/en/track/7KQM'],
    // Pages are kept without these: one reader's would be in the page of the next.
    ['/du-thao', '?utm_source=zalo&q=cho', '/en/drafts?q=cho'],
  ])('the switch of languages on %s%s leads to %s', (path, search, other) => {
    const pair = choicesInBothLanguages(path, search);
    expect(pair?.[path.startsWith('/en') ? 0 : 1]).toBe(other);
  });

  test('a page in one language only has no other address', () => {
    for (const path of [
      paths.signIn,
      // Three segments like a receipt, but an address of its own.
      paths.citizenSignedIn,
      '/en/drafts/a/b/c',
    ])
      expect(inBothLanguages(path)).toBeUndefined();
  });
});
