-- Owner: drafts. How many pairs of a version in review nobody has judged yet, how many sentences must be read again: trees are
-- compared when something is written, so that the first page of a desk need not. null: not counted yet (the nightly job does).
alter table draft_version add column open_pairs integer;
alter table key_point_sheet add column stale_points integer;

-- Owner: submissions. Opinions whose place in a version asks for a person (features/submissions/places/place.ts, needsDecision).
create index opinion_anchor_undecided on opinion_anchor (draft_version_id)
  where decision is null and (state = 'removed' or doubt in ('place', 'split'));

-- Owner: inbox. A version with open pairs waits on the desk of lineage, and to be confirmed only afterwards.
do $$
begin
  execute 'create or replace view waiting_item as select w.* from (' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || ') w
    where not (w.kind = ''versionToConfirm''
      and exists (select from draft_version v where v.id = w.id and v.open_pairs > 0))
    union all
    select ''lineageToSettle'', v.id, v.project_id, p.organisation_id, p.short_title, v.open_pairs::text, null::date,
      ''draft.edit'', null::uuid, o.short_name
    from draft_version v join law_project p on p.id = v.project_id join organisation o on o.id = p.organisation_id
    where v.state = ''review'' and v.open_pairs > 0 and p.stage not in (''issued'', ''stopped'')
    union all
    select ''placesToSettle'', v.id, v.project_id, p.organisation_id, p.short_title, a.opinions::text, null::date,
      ''opinion.place'', null::uuid, o.short_name
    from (select draft_version_id, count(*) as opinions from opinion_anchor
      where decision is null and (state = ''removed'' or doubt in (''place'', ''split'')) group by draft_version_id) a
    join draft_version v on v.id = a.draft_version_id join law_project p on p.id = v.project_id
    join organisation o on o.id = p.organisation_id
    where p.stage not in (''issued'', ''stopped'') and v.state = ''confirmed'' and not exists (select from draft_version l
      where l.project_id = v.project_id and l.state = ''confirmed'' and l.ordinal > v.ordinal)
    union all
    select ''keyPointsToRead'', p.id, null::uuid, p.organisation_id, p.short_title, s.stale_points::text, null::date,
      case s.state when ''proposed'' then ''keyPoints.approve'' else ''draft.edit'' end, null::uuid, o.short_name
    from key_point_sheet s join law_project p on p.id = s.project_id join organisation o on o.id = p.organisation_id
    where s.stale_points > 0 and p.stage not in (''issued'', ''stopped'')
    union all
    select ''keyPointsToApprove'', p.id, null::uuid, p.organisation_id, p.short_title, '''', null::date,
      ''keyPoints.approve'', null::uuid, o.short_name
    from key_point_sheet s join law_project p on p.id = s.project_id join organisation o on o.id = p.organisation_id
    where s.state = ''proposed'' and coalesce(s.stale_points, 0) = 0 and p.stage not in (''issued'', ''stopped'')';
end
$$;
