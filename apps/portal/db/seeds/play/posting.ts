// The other place at which drafts stood, an outage, and a rule that one person proposed.

import { admitPostingProof, declareProof } from '#features/consultations/posting/proof-gate.server.ts';
import { recordOutage, recordPosted } from '#features/consultations/posting/record-posting.server.ts';
import { writeAdministrativeDocx } from '#features/documents/write-administrative-docx.server.ts';
import { proposeRule } from '#features/time-limits/changes/propose-change.server.ts';
import { demoMark } from '#text/vi/common.ts';
import { formatInstant, formatLongDate } from '#text/vi/dates.ts';
import { drafts } from '../drafts.ts';
import { postings, type StoryPosting, waitingRule } from '../posting.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playPosting(timeline: Timeline, stage: Stage): void {
  for (const posting of postings) {
    timeline.at(stage.instant(posting.postedOn, '10:40'), `posting ${posting.consultation} elsewhere`, () =>
      post(stage, posting),
    );
    const { outage } = posting;
    if (!outage) continue;
    timeline.at(stage.instant(outage.on, '23:50'), `outage of ${posting.consultation}`, async () => {
      const from = stage.instant(outage.on, outage.from);
      const to = stage.instant(outage.on, outage.to);
      const id = stage.id('consultation', posting.consultation);
      const input = { place: 'ownPortal' as const, from, to, reason: outage.reason };
      must(await recordOutage(stage.platform, await writerOf(stage, posting), id, input));
    });
  }
  timeline.at(stage.instant(waitingRule.proposedOn, '15:00'), 'proposing a rule', async () => {
    const { proposedBy, body, validFrom, amount, legalBasis, source, reason } = waitingRule;
    const rule = { documentType: 'provinceCommitteeDecision', what: 'posting', unit: 'calendarDay' } as const;
    const facts = { amount, legalBasis, source, reason, place: 'ownPortal', status: 'U' } as const;
    const whose = { organisationId: stage.id('organisation', body), validFrom: stage.day(validFrom) };
    must(await proposeRule(stage.platform, await stage.actor(proposedBy), { ...rule, ...facts, ...whose }));
  });
}

async function post(stage: Stage, posting: StoryPosting): Promise<void> {
  const at = stage.instant(posting.postedOn, '10:15');
  const file = {
    name: 'trang-da-dang.docx',
    bytes: await proof(posting.address, at, stage.day(posting.postedOn)),
  };
  const input = { address: posting.address, at, sameFile: 'on' as const };
  const id = stage.id('consultation', posting.consultation);
  const writer = await writerOf(stage, posting);
  must(await declareProof(stage.platform, writer, id, 'no'));
  const admitted = await admitPostingProof(stage.platform, writer, id, file);
  must(await recordPosted(stage.platform, writer, id, input, admitted));
}

const writerOf = (stage: Stage, { draft }: StoryPosting) => {
  const { createdBy, organisation } = drafts.find(({ key }) => key === draft)!;
  return stage.actor(createdBy, organisation);
};

/** What an officer keeps: the page as it was seen, its address and the time. */
async function proof(address: string, at: Date, day: string): Promise<Uint8Array> {
  return await writeAdministrativeDocx({
    agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HƯNG YÊN',
    number: '/BB-SKHCN',
    placeDate: `Hưng Yên, ${formatLongDate(day)}`,
    type: 'BIÊN BẢN',
    abstract: 'Ghi nhận trang đã đăng trên cổng thông tin điện tử của tỉnh',
    body: [{ kind: 'paragraph', text: `Lúc ${formatInstant(at)}, dự thảo đọc được tại địa chỉ ${address}.` }],
    recipients: ['Lưu: hồ sơ dự thảo.'],
    signature: { title: 'NGƯỜI GHI BIÊN BẢN' },
    demoMark,
  });
}
