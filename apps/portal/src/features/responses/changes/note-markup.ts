import type { Change } from '#features/drafts/reading/change-list.ts';
import { type Markup, markup } from '#features/drafts/reading/markup.ts';
import { paths } from '#paths';
import { textChangesText as text } from '#text/vi/text-changes.ts';
import { changeKey } from './change-links.ts';
import type { ChangeNote, ChangeNotes } from './change-notes.server.ts';

/** "vì 12 ý kiến", leading to the answers on them, and the other reason of a change. */
export function besideChange(
  slug: string,
  { of, round }: ChangeNotes,
): (change: Change) => Markup | undefined {
  return (change) => {
    const note = of.get(changeKey(change));
    return (
      note && noteMarkup((ordinal) => `${paths.responses(slug, undefined, round)}#nhom-${ordinal}`, note)
    );
  };
}

function noteMarkup(answers: (ordinal: number) => string, { groups, reason }: ChangeNote): Markup {
  const [first, ...more] = groups;
  const sum = groups.reduce((total, { opinions }) => total + opinions, 0);
  const because =
    first && more.length === 0
      ? markup` · <a href="${answers(first.ordinal)}">${text.becauseOf(sum)}</a>`
      : first &&
        markup` · ${text.becauseOf(sum)}: ${groups.map(({ ordinal, opinions }, index) => markup`${index > 0 && ', '}<a href="${answers(ordinal)}">${text.groupOf(ordinal, opinions)}</a>`)}`;
  return markup`${because}${reason !== undefined && markup` <small class="soft">${text.otherReason(reason)}</small>`}`;
}
