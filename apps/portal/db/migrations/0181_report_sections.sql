-- Owner: reports. Who writes which section of a report until when, how far it is, and what people say to each other about it
-- (decision 0138). A section is a box of the template, by its key; its words stand in report.narrative. No row: nobody was given it
-- and nothing was written in it since it can be given.
create table report_section (
  report_id uuid not null references report (id),
  key text not null,
  assignee_id uuid references person (id),
  due_on date,
  state text not null check (state in ('empty', 'writing', 'ready', 'returned', 'agreed')),
  -- who wrote in it last, who says that it is ready: neither of them agrees to it
  written_by uuid references person (id),
  ready_by uuid references person (id),
  agreed_by uuid references person (id),
  agreed_at timestamptz,
  return_reason text not null default '',
  version integer not null default 1,
  primary key (report_id, key),
  check ((state = 'agreed') = (agreed_by is not null and agreed_at is not null)),
  check (state <> 'ready' or ready_by is not null),
  check ((state = 'returned') = (return_reason <> ''))
);
create index report_section_assignee on report_section (assignee_id) where assignee_id is not null;

create table report_comment (
  id uuid primary key,
  report_id uuid not null references report (id),
  -- null: about the whole report
  key text,
  -- the comment that begins the thread; null: this one does
  thread_id uuid references report_comment (id),
  person_id uuid not null references person (id),
  words text not null check (words <> ''),
  said_at timestamptz not null,
  -- of a thread, on its first comment
  resolved_at timestamptz,
  resolved_by uuid references person (id),
  check ((resolved_at is null) = (resolved_by is null)),
  check (thread_id is null or resolved_at is null)
);
create index report_comment_report on report_comment (report_id, said_at);

-- What was said stays as it was said; only whether a thread is done changes.
create function report_comment_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.words <> old.words or new.person_id <> old.person_id or new.said_at <> old.said_at
      or new.report_id <> old.report_id or new.thread_id is distinct from old.thread_id then
    raise exception 'a comment on a report is never changed or removed';
  end if;
  return new;
end
$$;
create trigger report_comment_is_kept before update or delete on report_comment
  for each row execute function report_comment_is_kept();

-- Owner: inbox. A section that somebody was given and is to write; sections that wait for a second person, by report.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select case s.state when ''returned'' then ''reportSectionReturned'' else ''reportSectionGiven'' end, r.id, null::uuid,
      r.organisation_id, r.title, p.display_name || case when s.return_reason = '''' then '''' else '': '' || s.return_reason end, s.due_on,
      ''report.write'', r.programme_id, o.short_name
    from report_section s join report r on r.id = s.report_id join person p on p.id = s.assignee_id
    join organisation o on o.id = r.organisation_id
    where r.state = ''writing'' and s.state in (''empty'', ''writing'', ''returned'')
    union all
    select ''reportSectionsReady'', r.id, null::uuid, r.organisation_id, r.title, count(*)::text, min(s.due_on), ''report.agree'',
      r.programme_id, o.short_name
    from report_section s join report r on r.id = s.report_id join organisation o on o.id = r.organisation_id
    where r.state = ''writing'' and s.state = ''ready''
    group by r.id, o.short_name';
end $$;
