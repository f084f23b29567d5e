import { recordBreach } from '#features/personal-data/breaches/keep-breach.server.ts';
import { askForData } from '#features/personal-data/requests/ask.server.ts';
import { findRequestsOf } from '#features/personal-data/requests/data-requests.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** Somebody asks to have data deleted; and a list of addresses was sent to the wrong people. */
export async function keepPersonalData(
  shop: Workshop,
  receiptCode: string,
): Promise<Pick<HouseIds, 'dataRequest' | 'breach'>> {
  const { app } = shop;
  const tracked = (await trackSubmission(app, receiptCode))!;
  const note = 'Tôi không muốn lời này được giữ lại nữa.';
  const asked = { kind: 'delete', wanted: {}, note, sure: true } as const;
  must(await askForData(app, tracked, asked, '198.18.9.1'));
  const { consultationId, id: submissionId } = tracked.submission;
  const [request] = await findRequestsOf(app.db, { consultationId, submissionId });
  const leader = await shop.actor('markets-leader');
  const { id: breach } = must(
    await recordBreach(app, leader, {
      ...{ kind: 'disclosed', risk: 'high', title: 'Gửi nhầm danh sách thư điện tử', occurredFrom: null },
      happened: 'Một tệp có địa chỉ thư của người góp ý bị gửi nhầm cho một cơ quan khác.',
      discoveredAt: new Date(app.clock.now().getTime() - 5 * 3_600_000),
      ...{
        personsCount: 41,
        personsDescribed: 'Người góp ý một dự thảo',
        consequences: 'Có thể nhận thư rác.',
      },
      ...{ measures: 'Đã yêu cầu nơi nhận xóa.', contact: 'Văn phòng Sở', riskReason: '', contained: false },
      ...{ data_names: true, data_contacts: true, data_opinions: false, data_attachments: false },
      ...{ data_staff: false, data_other: false },
    }),
  );
  return { dataRequest: request!.id, breach };
}
