-- Owner: inbox. Everything that waits for somebody, one row per thing: read only.
create view waiting_item as
  select 'task'::text as kind, t.id, t.plan_id as parent_id, p.organisation_id, t.title, t.lead_text as note,
         t.due_on, 'task.report'::text as permission
  from task t join plan p on p.id = t.plan_id
  where p.state = 'inForce' and t.state in ('notStarted', 'inProgress') and t.due_on is not null
  union all
  select 'consultationOpen', c.id, null, c.organisation_id, p.short_title, '', c.closes_on, 'consultation.read'
  from consultation c join law_project p on p.id = c.project_id where c.state = 'open'
  union all
  select 'consultationToAnswer', c.id, null, c.organisation_id, p.short_title, '', null, 'response.write'
  from consultation c join law_project p on p.id = c.project_id where c.state = 'closed'
  union all
  select 'consultationToOpen', c.id, null, c.organisation_id, p.short_title, '', null, 'consultation.open'
  from consultation c join law_project p on p.id = c.project_id where c.state = 'prepared'
  union all
  select 'invitationOverdue', c.id, null, c.organisation_id, p.short_title, i.asked_name, i.due_on, 'consultation.edit'
  from invitation i join consultation c on c.id = i.consultation_id join law_project p on p.id = c.project_id
  where i.answered_on is null and i.due_on is not null and c.state in ('open', 'closed')
  union all
  select 'responseToApprove', r.group_id, r.consultation_id, c.organisation_id, g.title, p.short_title, null, 'response.approve'
  from response r join opinion_group g on g.consultation_id = r.consultation_id and g.id = r.group_id
  join consultation c on c.id = r.consultation_id join law_project p on p.id = c.project_id where r.state = 'proposed'
  union all
  select 'responseReturned', r.group_id, r.consultation_id, c.organisation_id, g.title, p.short_title, null, 'response.write'
  from response r join opinion_group g on g.consultation_id = r.consultation_id and g.id = r.group_id
  join consultation c on c.id = r.consultation_id join law_project p on p.id = c.project_id where r.state = 'returned'
  union all
  select 'documentToApprove', d.id, null, d.organisation_id, d.abstract, '', null, 'document.approve'
  from official_document d where d.state = 'submitted'
  union all
  select 'documentToSign', d.id, null, d.organisation_id, d.abstract, '', null, 'document.sign'
  from official_document d where d.state = 'approved'
  union all
  select 'documentToNumber', d.id, null, d.organisation_id, d.abstract, '', null, 'document.number'
  from official_document d where d.state = 'signed'
  union all
  select 'documentReturned', d.id, null, d.organisation_id, d.abstract, coalesce(d.returned_reason, ''), null, 'document.write'
  from official_document d where d.state = 'returned'
  union all
  select 'versionToConfirm', v.id, v.project_id, p.organisation_id, p.short_title, '', null, 'draft.confirm'
  from draft_version v join law_project p on p.id = v.project_id where v.state = 'review'
  union all
  select 'draftToScreen', p.id, null, p.organisation_id, p.short_title, '', null, 'screening.decide'
  from law_project p where p.stage = 'registered'
  union all
  select 'draftToCommunicate', s.project_id, null, s.organisation_id, s.title, '', null, 'activity.record'
  from draft_screening s
  where s.in_scope and s.stage not in ('issued', 'stopped')
    and s.project_id not in (select project_id from communicated_draft)
  union all
  select 'activityUnproven', a.id, null, a.organisation_id, a.title, '', null, 'activity.record'
  from activity a where a.state = 'recorded' and a.proof_sha256 is null;
