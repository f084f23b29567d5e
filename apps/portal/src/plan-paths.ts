/** Addresses of plans: their views, money, imports, amendments, templates, the dashboard. */
export const planPaths = {
  plans: '/workspace/plans',
  programmes: '/workspace/plans/programmes',
  plan: (id: string) => `/workspace/plans/${id}`,
  planFile: (id: string, name: string) => `/workspace/plans/${id}/files/${name}`,
  planAmendment: (id: string, amendmentId: string) => `/workspace/plans/${id}/amendments/${amendmentId}`,
  planImports: '/workspace/plans/imports',
  planImport: (id: string) => `/workspace/plans/imports/${id}`,
  planMoney: (id: string) => `/workspace/plans/${id}/money`,
  planMoneyFile: (id: string, name: string) => `/workspace/plans/${id}/money/${name}`,
  spend: (id: string) => `/workspace/plans/spends/${id}`,
  spendItems: '/workspace/plans/spend-items',
  planCascade: (id: string) => `/workspace/plans/${id}/cascade`,
  planRequests: (id: string) => `/workspace/plans/${id}/requests`,
  duties: '/workspace/plans/duties',
  planTable: (id: string) => `/workspace/plans/${id}/table`,
  planTimeline: (id: string) => `/workspace/plans/${id}/timeline`,
  planBoard: (id: string) => `/workspace/plans/${id}/board`,
  planMatrix: (id: string, unit?: string) =>
    `/workspace/plans/${id}/matrix${unit === undefined ? '' : `?don-vi=${encodeURIComponent(unit)}`}`,
  planOverview: '/workspace/plans/overview',
  planTemplates: '/workspace/plans/templates',
  planTemplate: (id: string, version?: number) =>
    `/workspace/plans/templates/${id}${version === undefined ? '' : `?ban=${version}`}`,
  planDashboard: (query = '') => `/workspace/plans/dashboard${query && `?${query}`}`,
  planDashboardFile: (query: string) => `/workspace/plans/dashboard/so-lieu.csv?${query}`,
} as const;
