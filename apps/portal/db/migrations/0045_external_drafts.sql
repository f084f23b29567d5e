-- Owner: external-drafts. Drafts of ministries and other bodies on which our opinion is asked, or which we help to make known.
-- Another issuer's text and another regime: nothing here is a consultation of ours.
create table external_draft (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  asking_organisation_id uuid references organisation (id),
  asking_name text not null check (asking_name <> ''),
  letter_symbol text not null default '',
  letter_on date not null,
  received_on date not null,
  title text not null,
  document_type text not null,
  level text not null check (level in ('central', 'province', 'commune')),
  -- where the asking body has posted it; '' when it came as a file only
  text_address text not null default '',
  opinion_asked boolean not null,
  -- the day that the letter names, the day by the rule with its reasons, and the one that is kept
  letter_due_on date,
  rule_due jsonb,
  due_on date,
  state text not null check (state in ('registered', 'collecting', 'proposed', 'approved', 'answered', 'closed')),
  returned_reason text,
  closed_reason text,
  proposed_by uuid references person (id),
  official_document_id uuid references official_document (id),
  -- the day on which the answer letter left
  answered_on date,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (received_on >= letter_on),
  check (due_on is null or due_on >= received_on)
);
create index external_draft_organisation on external_draft (organisation_id, received_on);
create index external_draft_document on external_draft (official_document_id) where official_document_id is not null;

create function ended_external_draft_is_final() returns trigger language plpgsql as $$
begin
  if old.state in ('answered', 'closed') then
    raise exception 'an answered or closed draft of another body is never changed';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a registered draft of another body is never removed';
  end if;
  return new;
end
$$;
create trigger ended_external_draft_is_final before update or delete on external_draft
  for each row execute function ended_external_draft_is_final();

-- The same question as for drafts of our own, before any file field exists. "yes" leaves only this row.
create table external_secrecy_declaration (
  id uuid primary key,
  external_draft_id uuid not null references external_draft (id),
  answer text not null check (answer in ('no', 'yes')),
  declared_by uuid not null references person (id),
  declared_at timestamptz not null
);
create trigger external_secrecy_declaration_is_final before update or delete on external_secrecy_declaration
  for each row execute function row_is_final();

create table external_text (
  external_draft_id uuid not null references external_draft (id),
  id uuid primary key,
  ordinal integer not null,
  document_id uuid not null references imported_document (id),
  state text not null check (state in ('review', 'confirmed', 'discarded')),
  tree jsonb not null,
  diagnostics jsonb not null,
  secrecy_hits jsonb not null default '[]',
  secrecy_cleared_reason text,
  discarded_reason text,
  created_by uuid references person (id),
  created_at timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_at timestamptz,
  version integer not null default 1,
  unique (external_draft_id, ordinal)
);
create function confirmed_external_text_is_final() returns trigger language plpgsql as $$
begin
  if old.state = 'confirmed' then
    raise exception 'a confirmed text is never changed or removed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger confirmed_external_text_is_final before update or delete on external_text
  for each row execute function confirmed_external_text_is_final();

-- Which unit answers by when.
create table external_assignment (
  external_draft_id uuid not null references external_draft (id),
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  assigned_on date not null,
  due_on date not null,
  note text not null default '',
  withdrawn_reason text,
  -- told once before the day and once after it
  reminded_on date,
  late_reminded_on date,
  assigned_by uuid references person (id),
  version integer not null default 1,
  primary key (external_draft_id, id),
  check (due_on >= assigned_on)
);
create unique index external_assignment_once on external_assignment (external_draft_id, organisation_id)
  where withdrawn_reason is null;
create index external_assignment_organisation on external_assignment (organisation_id, due_on);

-- What a unit has sent, each time a row of its own: late ones are kept and marked, never turned away.
create table external_reply (
  external_draft_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  kind text not null check (kind in ('opinions', 'agree')),
  note text not null default '',
  sent_on date not null,
  late boolean not null,
  -- came when the merged answer was already approved
  after_approval boolean not null,
  sent_by uuid references person (id),
  sent_at timestamptz not null,
  primary key (external_draft_id, id),
  foreign key (external_draft_id, assignment_id) references external_assignment (external_draft_id, id)
);
create trigger external_reply_is_final before update or delete on external_reply
  for each row execute function row_is_final();

create table external_point (
  external_draft_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  -- null while the unit is still writing
  reply_id uuid,
  unit_id text,
  -- "khoản 2 Điều 5" as the text or the unit says it; '' is the draft as a whole
  place text not null,
  -- points of one article meet under one key
  article_key text not null,
  article_place text not null,
  words text not null check (words <> ''),
  suggested_wording text not null default '',
  written_by uuid references person (id),
  written_at timestamptz not null,
  primary key (external_draft_id, id),
  foreign key (external_draft_id, assignment_id) references external_assignment (external_draft_id, id),
  foreign key (external_draft_id, reply_id) references external_reply (external_draft_id, id)
);
create function sent_point_is_final() returns trigger language plpgsql as $$
begin
  if old.reply_id is not null then
    raise exception 'a point that was sent is never changed or removed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger sent_point_is_final before update or delete on external_point
  for each row execute function sent_point_is_final();

-- One answer per article, edited from the points; which point went in, which was set aside and why.
create table external_merged_answer (
  external_draft_id uuid not null references external_draft (id),
  article_key text not null,
  article_place text not null,
  words text not null,
  edited_by uuid references person (id),
  edited_at timestamptz not null,
  version integer not null default 1,
  primary key (external_draft_id, article_key)
);
create table external_point_use (
  external_draft_id uuid not null,
  point_id uuid not null,
  used boolean not null,
  reason text not null default '',
  primary key (external_draft_id, point_id),
  foreign key (external_draft_id, point_id) references external_point (external_draft_id, id),
  check (used or reason <> '')
);
create function approved_merge_is_final() returns trigger language plpgsql as $$
declare
  of_draft uuid := case when tg_op = 'DELETE' then old.external_draft_id else new.external_draft_id end;
begin
  if exists (select from external_draft where id = of_draft and state in ('approved', 'answered', 'closed')) then
    raise exception 'an approved answer is never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger approved_merge_is_final before insert or update or delete on external_merged_answer
  for each row execute function approved_merge_is_final();
create trigger approved_use_is_final before insert or update or delete on external_point_use
  for each row execute function approved_merge_is_final();

-- Every approved answer as it was, with its points and where each came from.
create table external_answer_edition (
  external_draft_id uuid not null references external_draft (id),
  edition integer not null,
  content jsonb not null,
  sha256 text not null,
  proposed_by uuid references person (id),
  approved_by uuid references person (id),
  approved_at timestamptz not null,
  primary key (external_draft_id, edition)
);
create trigger external_answer_edition_is_final before update or delete on external_answer_edition
  for each row execute function row_is_final();

-- "Khi có sự phân công", "có đề nghị của cơ quan khác": on what basis we make another's draft known.
create table external_outreach_request (
  external_draft_id uuid not null references external_draft (id),
  id uuid not null,
  kind text not null check (kind in ('task', 'request')),
  asked_by text not null,
  basis_symbol text not null,
  basis_on date not null,
  due_on date,
  note text not null default '',
  cancelled_reason text,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (external_draft_id, id)
);
-- Headings a-d of what is told (Decision 407/QĐ-TTg), in plain words.
create table external_key_content (
  external_draft_id uuid primary key references external_draft (id),
  necessity text not null default '',
  content text not null default '',
  changes text not null default '',
  other text not null default '',
  edited_by uuid references person (id),
  edited_at timestamptz not null,
  version integer not null default 1
);
