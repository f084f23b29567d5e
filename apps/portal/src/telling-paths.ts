/** Addresses of what bodies tell beside their drafts and hear about them; part of `paths.ts`. */
export const tellingPaths = {
  news: '/tin-tuc',
  newsPiece: (slug: string) => `/tin-tuc/${slug}`,
  newsFeed: '/tin-tuc.atom',
  newsPicture: (slug: string, name: string) => `/tin-tuc/${slug}/anh/${name}`,
  specialPage: (slug: string) => `/chuyen-trang/${slug}`,
  questions: '/hoi-dap',
  draftQuestions: (slug: string) => `/hoi-dap?du-thao=${slug}`,
  /** News of many drafts by mail: asking, the private link to one's choices, stopping all of it in one POST. */
  newsletter: '/ban-tin',
  newsletterChoices: (token: string) => `/ban-tin/${token}`,
  newsletterStop: (token: string) => `/ban-tin/${token}/thoi`,

  newsDesk: '/workspace/news',
  newsDeskPiece: (id: string) => `/workspace/news/${id}`,
  newsDeskPicture: (id: string, name: string) => `/workspace/news/${id}/pictures/${name}`,
  newsletters: '/workspace/newsletters',
  /** What is said about drafts elsewhere, and what of it is misunderstood. */
  listening: '/workspace/listening',
  listeningTo: (projectId: string) => `/workspace/listening?du-thao=${projectId}`,
  mention: (id: string) => `/workspace/listening/${id}`,
  mediaFeeds: '/workspace/listening/feeds',
  misunderstandings: '/workspace/misunderstandings',
  misunderstanding: (id: string) => `/workspace/misunderstandings/${id}`,
  /** Accounts in networks, and what was handed to them. */
  connections: '/workspace/connections',
} as const;
