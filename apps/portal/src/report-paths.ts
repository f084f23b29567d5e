/** Addresses of reports, of what is asked of others and of templates. */
export const reportPaths = {
  reports: '/workspace/reports',
  report: (id: string) => `/workspace/reports/${id}`,
  reportFile: (id: string, name: string) => `/workspace/reports/${id}/files/${name}`,
  reportSignedFiles: (id: string) => `/workspace/reports/${id}/signed`,
  reportSignedFile: (id: string, ordinal: number) => `/workspace/reports/${id}/signed/${ordinal}`,
  reportPublishing: (id: string) => `/workspace/reports/${id}/publishing`,
  reportSections: (id: string) => `/workspace/reports/${id}/sections`,
  reportSection: (id: string, key: string) => `/workspace/reports/${id}/sections/${key}`,
  reportNotes: '/workspace/reports/notes',
  reportTemplates: '/workspace/reports/templates',
  reportTemplate: (id: string) => `/workspace/reports/templates/${id}`,
  newReportRequest: '/workspace/reports/requests/new',
  reportRequest: (id: string) => `/workspace/reports/requests/${id}`,
  reportSums: (id: string, query = '') => `/workspace/reports/requests/${id}/sums${query && `?${query}`}`,
  reportSumsFile: (id: string, name: string) => `/workspace/reports/requests/${id}/files/${name}`,
  reportFromPaper: (id: string, organisationId: string) =>
    `/workspace/reports/requests/${id}/paper?co-quan=${organisationId}`,
  publicReports: (bodySlug: string) => `/co-quan/${bodySlug}/bao-cao`,
  publicReport: (slug: string) => `/bao-cao/${slug}`,
  publicReportFigure: (slug: string, code: string, page = 1) =>
    `/bao-cao/${slug}/so-lieu/${code}${page > 1 ? `?trang=${page}` : ''}`,
  publicReportFile: (slug: string, name: string) => `/bao-cao/${slug}/tep/${name}`,
} as const;
