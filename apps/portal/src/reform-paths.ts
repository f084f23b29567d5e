/** Addresses of indices, administrative procedures, good practices and of who was asked to help. */
export const reformPaths = {
  indices: '/chi-so',
  index: (slug: string, body?: string) => `/chi-so/${slug}${body ? `?co-quan=${body}` : ''}`,
  indexInYear: (slug: string, body: string, year: number) => `/chi-so/${slug}?co-quan=${body}&nam=${year}`,
  indexCsv: (slug: string) => `/chi-so/${slug}/so-lieu.csv`,
  workspaceIndices: '/workspace/indices',
  workspaceIndex: (id: string) => `/workspace/indices/${id}`,
  workspaceIndexImport: (id: string) => `/workspace/indices/${id}/import`,
  procedures: '/thu-tuc-hanh-chinh',
  procedure: (code: string) => `/thu-tuc-hanh-chinh/${code}`,
  procedureChanges: (since?: string) => `/thu-tuc-hanh-chinh/thay-doi${since ? `?tu=${since}` : ''}`,
  proceduresCsv: '/thu-tuc-hanh-chinh/danh-muc.csv',
  proceduresFeed: '/thu-tuc-hanh-chinh.atom',
  workspaceProcedures: '/workspace/procedures',
  workspaceProcedure: (id: string) => `/workspace/procedures/${id}`,
  workspaceProceduresImport: '/workspace/procedures/import',
} as const;
