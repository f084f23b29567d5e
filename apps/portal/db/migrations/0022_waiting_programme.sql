-- Owner: inbox. What waits, with the programme of a task (the role of focal unit is held per programme) and the name of the
-- body, which a superior who approves for several bodies needs. Read only; as 0017, with two columns more.
create or replace view waiting_item as
select item.*, o.short_name as body from (
  select 'task'::text as kind, t.id, t.plan_id as parent_id, p.organisation_id, t.title, t.lead_text as note,
         t.due_on, 'task.report'::text as permission, p.programme_id
  from task t join plan p on p.id = t.plan_id
  where p.state = 'inForce' and t.state in ('notStarted', 'inProgress') and t.due_on is not null
  union all
  select 'consultationOpen', c.id, null, c.organisation_id, p.short_title, '', c.closes_on, 'consultation.read', null::uuid
  from consultation c join law_project p on p.id = c.project_id where c.state = 'open'
  union all
  select 'consultationToAnswer', c.id, null, c.organisation_id, p.short_title, '', null, 'response.write', null::uuid
  from consultation c join law_project p on p.id = c.project_id where c.state = 'closed'
  union all
  select 'consultationToOpen', c.id, null, c.organisation_id, p.short_title, '', null, 'consultation.open', null::uuid
  from consultation c join law_project p on p.id = c.project_id where c.state = 'prepared'
  union all
  select 'invitationOverdue', c.id, null, c.organisation_id, p.short_title, i.asked_name, i.due_on, 'consultation.edit', null::uuid
  from invitation i join consultation c on c.id = i.consultation_id join law_project p on p.id = c.project_id
  where i.answered_on is null and i.due_on is not null and c.state in ('open', 'closed')
  union all
  select 'responseToApprove', r.group_id, r.consultation_id, c.organisation_id, g.title, p.short_title, null, 'response.approve', null::uuid
  from response r join opinion_group g on g.consultation_id = r.consultation_id and g.id = r.group_id
  join consultation c on c.id = r.consultation_id join law_project p on p.id = c.project_id where r.state = 'proposed'
  union all
  select 'responseReturned', r.group_id, r.consultation_id, c.organisation_id, g.title, p.short_title, null, 'response.write', null::uuid
  from response r join opinion_group g on g.consultation_id = r.consultation_id and g.id = r.group_id
  join consultation c on c.id = r.consultation_id join law_project p on p.id = c.project_id where r.state = 'returned'
  union all
  select 'documentToApprove', d.id, null, d.organisation_id, d.abstract, '', null, 'document.approve', null::uuid
  from official_document d where d.state = 'submitted'
  union all
  select 'documentToSign', d.id, null, d.organisation_id, d.abstract, '', null, 'document.sign', null::uuid
  from official_document d where d.state = 'approved'
  union all
  select 'documentToNumber', d.id, null, d.organisation_id, d.abstract, '', null, 'document.number', null::uuid
  from official_document d where d.state = 'signed'
  union all
  select 'documentReturned', d.id, null, d.organisation_id, d.abstract, coalesce(d.returned_reason, ''), null, 'document.write', null::uuid
  from official_document d where d.state = 'returned'
  union all
  select 'versionToConfirm', v.id, v.project_id, p.organisation_id, p.short_title, '', null, 'draft.confirm', null::uuid
  from draft_version v join law_project p on p.id = v.project_id where v.state = 'review'
  union all
  select 'draftToScreen', p.id, null, p.organisation_id, p.short_title, '', null, 'screening.decide', null::uuid
  from law_project p where p.stage = 'registered'
  union all
  select 'draftToCommunicate', s.project_id, null, s.organisation_id, s.title, '', null, 'activity.record', null::uuid
  from draft_screening s
  where s.in_scope and s.stage not in ('issued', 'stopped')
    and s.project_id not in (select project_id from communicated_draft)
  union all
  select 'activityUnproven', a.id, null, a.organisation_id, a.title, '', null, 'activity.record', null::uuid
  from activity a where a.state = 'recorded' and a.proof_sha256 is null
) item join organisation o on o.id = item.organisation_id;
