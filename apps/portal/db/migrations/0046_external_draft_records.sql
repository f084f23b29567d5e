-- Owner: outreach. An activity may be about another body's draft; then it is about none of ours.
alter table activity add column external_draft_id uuid references external_draft (id);
alter table activity add constraint activity_is_about_one_draft check (project_id is null or external_draft_id is null);
create index activity_external_draft on activity (external_draft_id) where external_draft_id is not null;

-- Owner: indicators. Section 2 of the report: others' drafts. None of these rows stands in a view of our own drafts.
create view counted_external_draft as
  select x.id, x.organisation_id, x.received_on as on_date,
         x.title || ' (' || x.asking_name || ', ' || coalesce(nullif(x.letter_symbol, '') || ', ', '')
           || to_char(x.letter_on, 'DD/MM/YYYY') || ')' as label,
         x.opinion_asked, x.due_on, x.answered_on, x.state
  from external_draft x;

create view counted_external_answer as
  select x.id, x.organisation_id, x.answered_on as on_date,
         x.title || ' (' || x.asking_name || ')' as label, d.symbol as answer_symbol,
         coalesce(x.answered_on <= x.due_on, true) as on_time
  from external_draft x left join official_document d on d.id = x.official_document_id
  where x.state = 'answered' and x.answered_on is not null;

create view counted_external_outreach as
  select r.id, r.external_draft_id, x.organisation_id, r.basis_on as on_date,
         x.title || ' (' || r.asked_by || ', ' || r.basis_symbol || ')' as label
  from external_outreach_request r join external_draft x on x.id = r.external_draft_id
  where r.cancelled_reason is null;

create view counted_external_activity as
  select a.id, a.organisation_id, a.held_on as on_date, a.title as label, a.external_draft_id,
         a.proof_sha256 is not null as proven
  from activity a where a.state = 'recorded' and a.external_draft_id is not null;

-- Owner: inbox. What waits here, behind whatever the view holds by now.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''externalDraftToAnswer'', x.id, null::uuid, x.organisation_id, x.title, x.asking_name, x.due_on,
      ''externalDraft.edit'', null::uuid, o.short_name
    from external_draft x join organisation o on o.id = x.organisation_id
    where x.opinion_asked and x.state in (''registered'', ''collecting'')
    union all
    select ''externalAssignment'', a.id, x.id, a.organisation_id, x.title, x.asking_name, a.due_on,
      ''externalDraft.contribute'', null::uuid, o.short_name
    from external_assignment a join external_draft x on x.id = a.external_draft_id
    join organisation o on o.id = a.organisation_id
    where a.withdrawn_reason is null and x.state in (''collecting'', ''proposed'')
      and not exists (select from external_reply r where r.external_draft_id = a.external_draft_id and r.assignment_id = a.id)
    union all
    select ''externalAnswerToApprove'', x.id, null::uuid, x.organisation_id, x.title, x.asking_name, x.due_on,
      ''externalDraft.approve'', null::uuid, o.short_name
    from external_draft x join organisation o on o.id = x.organisation_id where x.state = ''proposed''
    union all
    select ''externalDraftToCommunicate'', x.id, null::uuid, x.organisation_id, x.title, r.asked_by, r.due_on,
      ''activity.record'', null::uuid, o.short_name
    from external_outreach_request r join external_draft x on x.id = r.external_draft_id
    join organisation o on o.id = x.organisation_id
    where r.cancelled_reason is null and not exists (select from activity a
      where a.external_draft_id = x.id and a.state = ''recorded'' and a.proof_sha256 is not null)';
end
$$;
