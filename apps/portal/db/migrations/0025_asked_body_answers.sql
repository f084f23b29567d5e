-- Owner: consultations. What the asked body answered, in its own words or with "no opinion"; none while only the day of
-- a letter on paper is recorded.
alter table invitation
  add column answer_kind text check (answer_kind in ('opinions', 'noOpinion')),
  add column answer_symbol text not null default '',
  add column answer_text text not null default '',
  add column answered_by uuid references person (id),
  add column version integer not null default 1,
  add check (answer_kind is null or answered_on is not null);
create index invitation_of_asked_body on invitation (organisation_id) where answered_on is null;

-- Owner: inbox. One more thing that waits, behind whatever the view holds by now: the body that was asked sees it.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''invitationToAnswer'', i.id, i.consultation_id, i.organisation_id, p.short_title, asking.name, i.due_on,
      ''invitation.answer''
    from invitation i join consultation c on c.id = i.consultation_id join law_project p on p.id = c.project_id
    join organisation asking on asking.id = c.organisation_id
    where i.answered_on is null and i.organisation_id is not null and c.state in (''open'', ''closed'')';
end
$$;
