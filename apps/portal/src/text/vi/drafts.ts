/** Words around the text of a draft, on the portal and in the workspace. */
export const lawText = {
  whole: 'Toàn văn dự thảo',
  content: 'Nội dung',
  contents: 'Mục lục',
  contentsOf: (units: { chapters: number; articles: number; appendices: number }) => {
    const parts = [`${units.articles} điều`];
    if (units.chapters > 0) parts.unshift(`${units.chapters} chương`);
    if (units.appendices > 0) parts.push(`${units.appendices} phụ lục`);
    return `Mục lục: ${parts.join(', ')}`;
  },
  opinions: 'ý kiến',
  comment: 'Góp ý điều này',
  table: 'Bảng trong dự thảo, cuộn ngang được',
} as const;
