-- Owner: consultations. What the asked body answered, in its own words or with "no opinion"; none while only the day of
-- a letter on paper is recorded. A correction is a row of its own: what was said first is not lost.
alter table invitation add column version integer not null default 1;
create table invitation_answer (
  consultation_id uuid not null,
  invitation_id uuid not null,
  -- the version of the invitation that it made
  edition integer not null,
  kind text not null check (kind in ('opinions', 'noOpinion')),
  symbol text not null,
  words text not null,
  answered_on date not null,
  given_by uuid references person (id),
  given_at timestamptz not null,
  primary key (consultation_id, invitation_id, edition),
  foreign key (consultation_id, invitation_id) references invitation (consultation_id, id),
  check (kind = 'noOpinion' or words <> '')
);
create trigger invitation_answer_is_final before update or delete on invitation_answer
  for each row execute function row_is_final();
create index invitation_of_asked_body on invitation (organisation_id) where answered_on is null;

-- Owner: inbox. One more thing that waits, behind whatever the view holds by now: the body that was asked sees it.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''invitationToAnswer'', i.id, i.consultation_id, i.organisation_id, p.short_title, asking.name, i.due_on,
      ''invitation.answer'', null::uuid, asked.short_name
    from invitation i join consultation c on c.id = i.consultation_id join law_project p on p.id = c.project_id
    join organisation asking on asking.id = c.organisation_id join organisation asked on asked.id = i.organisation_id
    where i.answered_on is null and i.organisation_id is not null and c.state in (''open'', ''closed'')';
end
$$;
