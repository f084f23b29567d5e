/** Addresses of knowledge contests: of whoever plays, and of the desk. */
export const contestPaths = {
  contests: '/cuoc-thi',
  contest: (slug: string) => `/cuoc-thi/${slug}`,
  /** Private: who has it plays. */
  contestEntry: (token: string) => `/vao-thi/${token}`,
  contestPlay: (token: string, roundId: string) => `/vao-thi/${token}/dot/${roundId}`,
  contestCertificate: (token: string, roundId: string) =>
    `/vao-thi/${token}/dot/${roundId}/giay-chung-nhan.pdf`,
  workspaceContests: '/workspace/contests',
  workspaceContest: (id: string) => `/workspace/contests/${id}`,
  workspaceContestCsv: (id: string) => `/workspace/contests/${id}/csv`,
} as const;
