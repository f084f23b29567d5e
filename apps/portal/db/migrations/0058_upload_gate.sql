-- One gate before every file field: the answer to "does it hold state secrets?" and what was turned away. Until now drafts,
-- issued documents and drafts of other bodies had a table each, and proofs and minutes had none. Owner: documents.
create table upload_answer (
  id uuid primary key,
  object_kind text not null,
  object_id uuid not null,
  answer text not null check (answer in ('no', 'yes')),
  answered_by uuid not null references person (id),
  answered_at timestamptz not null
);
insert into upload_answer
  select id, 'lawProject', project_id, answer, declared_by, declared_at from secrecy_declaration
  union all select id, 'issuedDocument', document_id, answer, declared_by, declared_at from issued_text_declaration
  union all
  select id, 'externalDraft', external_draft_id, answer, declared_by, declared_at from external_secrecy_declaration;
create index upload_answer_object on upload_answer (object_kind, object_id, answered_by, answered_at);
create trigger upload_answer_is_final before update or delete on upload_answer
  for each row execute function row_is_final();

-- Never a word of the file, nor its name. `unread`: a part that no program could read, where nobody looks afterwards.
create table refused_file (
  id uuid primary key,
  object_kind text not null,
  object_id uuid not null,
  cause text not null check (cause in ('declared', 'stamp', 'unread')),
  places jsonb not null,
  refused_to uuid not null references person (id),
  refused_at timestamptz not null
);
insert into refused_file
  select id, 'lawProject', project_id, cause, places, refused_to, refused_at from refused_upload;
create index refused_file_object on refused_file (object_kind, object_id, refused_at);
create trigger refused_file_is_final before update or delete on refused_file
  for each row execute function row_is_final();

drop table secrecy_declaration;
drop table issued_text_declaration;
drop table external_secrecy_declaration;
drop table refused_upload;
