import type { DashboardQuery } from '#features/plans/dashboard/load-dashboard.server.ts';
import { isId } from '#platform/ids.ts';

/** Year, quarter, programme and body as the address says them; what is none of these is not asked. */
export function dashboardQuery({ searchParams }: URL): DashboardQuery {
  const numberOf = (name: string, from: number, to: number) => {
    const n = Number(searchParams.get(name) ?? '');
    return Number.isInteger(n) && n >= from && n <= to ? n : undefined;
  };
  const idOf = (name: string) => {
    const id = searchParams.get(name) ?? '';
    return isId(id) ? id : undefined;
  };
  return {
    ...{ year: numberOf('nam', 2000, 2100), quarter: numberOf('quy', 1, 4) },
    ...{ programmeId: idOf('chuong-trinh'), bodyId: idOf('co-quan') },
  };
}
