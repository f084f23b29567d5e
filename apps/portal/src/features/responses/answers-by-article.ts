import { articlesOf, citationOf, type LegalTree } from '@danban/legal-text';
import type { MatrixSection } from './matrix.ts';

/** The answers about one article and about everything inside it; `article` is absent for the draft as a whole. */
export interface ArticleAnswers {
  /** Where the page jumps to. */
  readonly anchor: string;
  /** "Điều 5", or "Chung". */
  readonly citation: string;
  readonly heading: string;
  readonly sections: readonly MatrixSection[];
}

const inside = (unitId: string, article: string) => unitId === article || unitId.startsWith(`${article}__`);

/**
 * The sections of a published table as a reader looks for them: article by article under its name. Sections of one article that
 * follow each other become one; a unit that is in no article of `tree` (another version, an appendix) stands by itself.
 */
export function answersByArticle(sections: readonly MatrixSection[], tree: LegalTree): ArticleAnswers[] {
  const articles = articlesOf(tree);
  const answers: (ArticleAnswers & { sections: MatrixSection[] })[] = [];
  for (const section of sections) {
    const { unitId } = section;
    const article = unitId === null ? undefined : articles.find(({ id }) => inside(unitId, id));
    const anchor = article?.id ?? unitId ?? 'chung';
    const last = answers.at(-1);
    if (last?.anchor === anchor) last.sections.push(section);
    else
      answers.push({
        anchor,
        citation: article ? citationOf(tree, article.id) : section.citation,
        heading: article?.heading ?? section.heading,
        sections: [section],
      });
  }
  return answers;
}
