import { XLSX_TYPE } from '#features/documents/sheets/write-xlsx.server.ts';
import { settlementDocx } from '#features/plans/money/files/settlement.server.ts';
import { moneyCsv, moneyWorkbook } from '#features/plans/money/files/write-money-sheets.server.ts';
import { type PlanMoney, readMoney } from '#features/plans/money/load-money.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { App } from '#wire';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

type Write = (app: App, money: PlanMoney) => Promise<Uint8Array> | string;
const FILES: Readonly<Record<string, readonly [type: string, write: Write]>> = {
  'kinh-phi.xlsx': [XLSX_TYPE, ({ db }, money) => moneyWorkbook(db, money)],
  'kinh-phi.csv': ['text/csv; charset=utf-8; header=present', (_app, money) => moneyCsv(money)],
  'quyet-toan.docx': [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    settlementDocx,
  ],
};

/** The money of a plan as files for the finance office, of one reading of the rows. */
export const GET: RequestHandler = async (event) => {
  const {
    params: { id, name },
    locals: { app, actor },
  } = event;
  const [type, write] = (Object.hasOwn(FILES, name) ? FILES[name] : undefined) ?? [];
  if (!type || !write) throw new NotFound(`file of money ${name}`);
  const money = await readMoney(app, actor, id);
  const content = await write(app, money);
  const { organisationId } = money.plan;
  await noteDownload(event, { objectKind: 'plan', objectId: id, organisationId, file: name });
  return new Response(Buffer.from(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
