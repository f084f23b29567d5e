/** What a stored file is of, in its address in the workspace; `routes/(workspace)/workspace/files` says who may take it away. */
export type StoredFileKind =
  | 'imported'
  | 'proof'
  | 'posting'
  | 'minutes'
  | 'attachment'
  | 'taskEvidence'
  | 'voucher'
  /** Of an import of a plan: as it was uploaded, and the DOCX that was read of a .doc. */
  | 'planFile'
  | 'planFileRead';
