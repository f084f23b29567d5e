-- Owner: drafts, issued-documents, external-drafts. Districts issued legal documents until 30/6/2025 (Law 80/2015/QH13,
-- Articles 133 and 138; Law 64/2025/QH15 before its amendment): their drafts and documents have a level of their own.
alter table law_project drop constraint law_project_level_check;
alter table law_project add constraint law_project_level_check
  check (level in ('central', 'province', 'district', 'commune'));
alter table issued_document drop constraint issued_document_level_check;
alter table issued_document add constraint issued_document_level_check
  check (level in ('central', 'province', 'district', 'commune'));
alter table external_draft drop constraint external_draft_level_check;
alter table external_draft add constraint external_draft_level_check
  check (level in ('central', 'province', 'district', 'commune'));
