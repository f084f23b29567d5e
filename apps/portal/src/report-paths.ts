/** Addresses of reports, of what is asked of others and of templates. */
export const reportPaths = {
  reports: '/workspace/reports',
  report: (id: string) => `/workspace/reports/${id}`,
  reportFile: (id: string, name: string) => `/workspace/reports/${id}/files/${name}`,
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
} as const;
