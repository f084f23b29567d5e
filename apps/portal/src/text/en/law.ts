import type { Translated } from '../language.ts';
import type { lawText } from '../vi/drafts.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Words around the text of a draft; alone in this file, because `LawView` takes it into pages with a script too. */
export const lawInEnglish: Translated<typeof lawText> = {
  whole: 'Full text of the draft',
  content: 'Content',
  contents: 'Contents',
  contentsOf: ({ chapters, articles, appendices }) => {
    const parts = [counted(articles, 'article')];
    if (chapters > 0) parts.unshift(counted(chapters, 'chapter'));
    if (appendices > 0) parts.push(counted(appendices, 'appendix', 'appendices'));
    return `Contents: ${parts.join(', ')}`;
  },
  opinions: 'opinions',
  comment: 'Comment on this article',
  table: 'Table in the draft, scrolls sideways',
};
