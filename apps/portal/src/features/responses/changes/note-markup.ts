import { pathsIn } from '#english-paths';
import type { Change } from '#features/drafts/reading/change-list.ts';
import { langOf } from '#features/drafts/reading/comparison-markup.ts';
import { type Markup, markup } from '#features/drafts/reading/markup.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { textChangesText } from '#text/vi/text-changes.ts';
import { changeKey } from './change-links.ts';
import type { ChangeNote, ChangeNotes } from './change-notes.server.ts';

/** "vì 12 ý kiến", leading to the answers on them, and the other reason of a change. */
export function besideChange(
  slug: string,
  { of, round }: ChangeNotes,
  language: Language = 'vi',
): (change: Change) => Markup | undefined {
  const table = pathsIn(language).responses(slug, undefined, round);
  return (change) => {
    const note = of.get(changeKey(change));
    return note && noteMarkup((ordinal) => `${table}#nhom-${ordinal}`, note, language);
  };
}

function noteMarkup(
  answers: (ordinal: number) => string,
  { groups, reason }: ChangeNote,
  language: Language,
): Markup {
  const text = wordsIn(language)(textChangesText);
  const ours = langOf(language);
  const [first, ...more] = groups;
  const sum = groups.reduce((total, { opinions }) => total + opinions, 0);
  const because =
    first && more.length === 0
      ? markup` · <a href="${answers(first.ordinal)}"${ours}>${text.becauseOf(sum)}</a>`
      : first &&
        markup` · <span${ours}>${text.becauseOf(sum)}: ${groups.map(({ ordinal, opinions }, index) => markup`${index > 0 && ', '}<a href="${answers(ordinal)}">${text.groupOf(ordinal, opinions)}</a>`)}</span>`;
  return markup`${because}${reason !== undefined && markup` <small class="soft">${text.otherReason(reason)}</small>`}`;
}
