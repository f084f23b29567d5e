/** Addresses of the review of documents in force. */
export const legalReviewPaths = {
  legalReview: '/workspace/legal-review',
  legalReviewFiltered: (query: string) => `/workspace/legal-review${query}`,
  reviewFinding: (id: string) => `/workspace/legal-review/${id}`,
  legalReviewCsv: '/workspace/legal-review/csv',
} as const;
