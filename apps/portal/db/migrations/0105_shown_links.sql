-- Owner: issued-documents. Which drafts the public sees beside a document: those that a second person has seen there. A draft
-- that is linked later waits for one, as a new text does.
create table issued_document_shown_draft (
  document_id uuid not null,
  project_id uuid not null,
  shown_at timestamptz not null,
  primary key (document_id, project_id),
  foreign key (document_id, project_id) references issued_document_draft (document_id, project_id)
);
create index issued_document_shown_draft_project on issued_document_shown_draft (project_id);
create trigger issued_document_shown_draft_is_final before update or delete on issued_document_shown_draft
  for each row execute function row_is_final();

-- What is public today is public already.
insert into issued_document_shown_draft (document_id, project_id, shown_at)
  select l.document_id, l.project_id, d.published_at
  from issued_document_draft l join issued_document d on d.id = l.document_id
  where d.published_at is not null;

-- Owner: following. Those who follow a draft are told when its document is public, not when one person has recorded it.
update draft_news set topic = 'issuedDocument.published' where topic = 'draft.issued';
