import type { IndicatorCode } from '#features/indicators/indicator.ts';

/**
 * What a number in front of these words counts. A number that none of the figures has is pointed out. The longest phrase is
 * read first; other nouns are left alone: nothing here counts them.
 */
export const FIGURE_PHRASES: readonly { readonly words: string; readonly codes: readonly IndicatorCode[] }[] =
  [
    { words: 'đợt lấy ý kiến', codes: ['consultationsOpened'] },
    { words: 'hoạt động truyền thông', codes: ['activities', 'externalActivities'] },
    { words: 'bảng tổng hợp, tiếp thu', codes: ['responseTablesPublished'] },
    {
      words: 'lượt ý kiến',
      codes: ['opinionsReceived', 'opinionsAnswered', 'opinionsAccepted', 'opinionsExplained'],
    },
    {
      words: 'ý kiến',
      codes: [
        'opinionsReceived',
        'opinionsInternal',
        'opinionsLate',
        'opinionsAnswered',
        'opinionsAccepted',
        'opinionsPartlyAccepted',
        'opinionsTakenUp',
        'opinionsExplained',
        'opinionsAgreeing',
      ],
    },
    {
      words: 'dự thảo',
      codes: [
        'draftsLed',
        'draftsScreened',
        'draftsInScope',
        'draftsCommunicated',
        'draftsOutOfScope',
        'draftsToPost',
        'draftsPostedInFull',
        'draftsWithoutDocument',
        'draftsStopped',
        'externalDraftsReceived',
        'externalDraftsAnswered',
        'externalAnswersOnTime',
        'externalAnswersLate',
        'externalDraftsCommunicated',
      ],
    },
    { words: 'văn bản đã ban hành', codes: ['documentsIssued', 'documentsWithoutDraft'] },
  ];
