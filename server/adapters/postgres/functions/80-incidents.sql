-- Something went wrong at the house. Whoever waits while it is told of goes first, and whoever it caught talking when they ask again.

create or replace function incident_row(i incident) returns jsonb language sql stable as $$
  select jsonb_build_object('id', i.id, 'showroom', i.showroom, 'reason', i.reason, 'since', i.began_at, 'until', i.ended_at)
$$;

-- The newest that goes on, or was over after `p_since`; null if there is none.
create or replace function newest_incident(p_since bigint) returns jsonb language sql stable as $$
  select incident_row(i) from incident i where i.ended_at is null or i.ended_at > p_since order by (i.ended_at is null) desc, i.told_at desc limit 1
$$;

-- Tells of one: {incident, requests} with those that go first by it, or {refused} while another goes on.
create or replace function tell_incident(p_origin uuid, p_id uuid, p_showroom text, p_reason text, p_began bigint, p_now bigint) returns jsonb language plpgsql as $$
declare
  i incident;
  moved jsonb;
begin
  select * into i from incident where id = p_id;
  if found then return jsonb_build_object('incident', incident_row(i), 'requests', '[]'::jsonb); end if;
  insert into incident (id, showroom, reason, began_at, told_at) values (p_id, p_showroom, p_reason, p_began, p_now)
    on conflict do nothing returning * into i;
  if not found then return jsonb_build_object('refused', 'not-now'); end if;
  with first_now as (update request set first = 'incident', head_at = p_now
    where state in ('waiting', 'offered') and first is null and (p_showroom is null or showroom = p_showroom) returning id)
  select coalesce(jsonb_agg(id), '[]') into moved from first_now;
  perform tell(p_origin, 'incident', '{}');
  -- A notice holds 8,000 bytes: those of a long queue are read anew by whoever hears of the incident.
  return jsonb_build_object('incident', incident_row(i), 'requests', moved);
end $$;

create or replace function end_incident(p_origin uuid, p_id uuid, p_now bigint) returns jsonb language plpgsql as $$
declare i incident;
begin
  update incident set ended_at = coalesce(ended_at, greatest(p_now, began_at)) where id = p_id returning * into i;
  if not found then return null; end if;
  perform tell(p_origin, 'incident', '{}');
  return incident_row(i);
end $$;

-- Whether an incident caught a visit talking, and that has not been made good yet.
create or replace function caught_by_incident(p_visit uuid, p_id uuid) returns boolean language sql stable as $$
  select exists (select from incident i join visit v on v.id = p_visit and (i.showroom is null or i.showroom = v.showroom)
    join conversation c on c.visit = v.id and c.admitted_at is not null
    where i.id = p_id and c.started_at <= coalesce(i.ended_at, c.started_at) and coalesce(c.ended_at, i.began_at) >= i.began_at
      and not exists (select from request r where r.visit = v.id and r.first = 'incident' and r.asked_at >= i.began_at))
$$;
