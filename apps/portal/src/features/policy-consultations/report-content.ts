import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { policyReport as words } from '#text/vi/policy-consultations.ts';
import type { AskedParty, ConsultedPolicy, PolicyConsultation } from './policy-consultation.ts';

/** BÁO CÁO kết quả tham vấn chính sách: how it was held, with whom, and per policy what was said and what became of it. */
export function policyReportContent(
  consultation: PolicyConsultation,
  {
    policies,
    asked,
  }: { readonly policies: readonly ConsultedPolicy[]; readonly asked: readonly AskedParty[] },
  body: LetterheadFacts,
): DocumentContent {
  const { title } = consultation;
  return {
    parentAgency: body.parentAgency,
    agency: body.agency,
    place: body.place,
    authority: body.authority,
    type: words.type,
    abstract: words.abstract(title),
    body: [
      paragraph(words.lead(body.name, title)),
      heading(1, words.howTitle),
      paragraph(words.how(consultation)),
      paragraph(words.askedLead(asked.length)),
      { kind: 'list', items: asked.map((party, i) => words.askedItem(party, i === asked.length - 1)) },
      heading(1, words.resultsTitle),
      ...policies.flatMap(policyBlocks),
      paragraph(words.closing(body.name)),
    ],
    recipients: words.recipients(body.shortName),
  };
}

function policyBlocks(policy: ConsultedPolicy): BodyBlock[] {
  const { opinions, result, explanation } = policy;
  return [
    heading(2, words.policy(policy.ordinal, policy.title)),
    paragraph(words.content(policy.content)),
    ...(opinions.length === 0
      ? [paragraph(words.noOpinions)]
      : [
          paragraph(words.opinionsLead(opinions.length)),
          { kind: 'list', items: opinions.map(({ by, words: said }) => `${by}: ${said}`) } as const,
        ]),
    ...(result ? [paragraph(words.result(result, explanation))] : []),
  ];
}

const heading = (level: 1 | 2, text: string): BodyBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
