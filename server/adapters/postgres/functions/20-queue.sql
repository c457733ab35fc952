-- The queue. Which request rings at which desk is decided by server/rules; these functions make it so or find that it can
-- no longer be so. Desk rows are claimed with skip locked: two claims of one desk never wait for each other and never both win.

create or replace function claim_desk(p_person uuid, p_mode text, p_now bigint) returns boolean language plpgsql as $$
declare
  most integer;
  voices integer;
  writings integer;
begin
  select capacity into most from desk where person = p_person and status = 'available' and gone_at is null and paused_until <= p_now
    and not exists (select from request where state = 'offered' and offered_to = p_person) for update skip locked;
  if not found then return false; end if;
  select count(*) filter (where mode = 'voice'), count(*) filter (where mode = 'writing') into voices, writings
    from conversation where person = p_person and state <> 'ended';
  return voices = 0 and case when p_mode = 'voice' then writings = 0 else writings < most end;
end $$;

-- Whether somebody who stands before a request and is its equal (same showroom, way of talking, language and subject) waits and
-- could just as well ring there: then the one before goes first, and whoever decided on an old copy decides anew.
create or replace function is_overtaking(r request, p_person uuid) returns boolean language sql stable as $$
  select exists (select from request o where o.state = 'waiting' and o.showroom = r.showroom and o.mode = r.mode
    and o.language = r.language and o.topic is not distinct from r.topic and o.wished is not distinct from r.wished and o.id <> r.id
    and (o.head_at is null, coalesce(o.head_at, 0), o.asked_at, o.id) < (r.head_at is null, coalesce(r.head_at, 0), r.asked_at, r.id)
    and not o.rung @> jsonb_build_array(jsonb_build_object('person', p_person))
    and exists (select from visit v where v.id = o.visit and v.gone_at is null))
$$;

create or replace function ring(p_request uuid, p_person uuid, p_now bigint, p_expires bigint) returns void language sql as $$
  update request set state = 'offered', offered_to = p_person, offer_expires_at = p_expires, offer_no = offer_no + 1 where id = p_request;
  update desk set rang_at = p_now where person = p_person;
$$;

-- Lets a waiting request ring at a desk: {request, desk, taken}. `taken` is false when request or desk is no longer free.
create or replace function offer_request(p_origin uuid, p_request uuid, p_person uuid, p_now bigint, p_expires bigint)
returns jsonb language plpgsql as $$
declare
  r request;
  rows jsonb;
begin
  select * into r from request where id = p_request and state = 'waiting' for update skip locked;
  if not found or is_overtaking(r, p_person) or not claim_desk(p_person, r.mode, p_now) then return jsonb_build_object('taken', false); end if;
  perform ring(p_request, p_person, p_now, p_expires);
  rows := floor_of(p_request, p_person);
  perform tell_turn(p_origin, rows -> 'requests', rows -> 'desks', null);
  return jsonb_build_object('taken', true, 'request', rows -> 'requests' -> 0, 'desk', rows -> 'desks' -> 0);
end $$;

-- Takes a wish to talk: {request, desk, fresh, revised}. One visit has one live request: asking again finds it. When nobody waits
-- before it, it rings at the first of `p_ring` that is free, in the same round trip. Few statements, because this is waited for:
-- of two asks of one visit at once the unique index stops one, which is then tried again and finds the other's.
create or replace function ask(p_origin uuid, p_id uuid, p_visit uuid, p_mode text, p_language text, p_subject text, p_name text,
  p_look text, p_configuration jsonb, p_now bigint, p_delete_at bigint, p_ring uuid[], p_expires bigint, p_topic text, p_first text, p_wished uuid)
returns jsonb language plpgsql as $$
declare
  r request;
  v visit;
  candidate uuid;
  rings_at uuid;
  counted bigint;
  row jsonb;
  desk_now jsonb;
begin
  select * into r from request where id = p_id or (visit = p_visit and state in ('waiting', 'offered', 'knocking', 'together'))
    order by state in ('waiting', 'offered', 'knocking', 'together') and visit = p_visit desc limit 1;
  if found then
    if r.visit <> p_visit then return jsonb_build_object('refused', 'bad-message'); end if;
    select * into v from visit where id = p_visit;
    return jsonb_build_object('request', request_row(r), 'fresh', false, 'revised', revised_of(v));
  end if;
  update visit set name = p_name, look = p_look, language = p_language, delete_at = p_delete_at, configuration = p_configuration,
    revision = case when configuration is null then 0 else revision + 1 end
    where id = p_visit returning * into v;
  if not found then return jsonb_build_object('refused', 'not-signed-in'); end if;
  if cardinality(p_ring) > 0 and not exists (select from request where state = 'waiting') then
    foreach candidate in array p_ring loop
      if claim_desk(candidate, p_mode, p_now) then
        rings_at := candidate;
        update desk set rang_at = p_now where person = candidate;
        exit;
      end if;
    end loop;
  end if;
  insert into request (id, visit, showroom, mode, language, subject, topic, first, head_at, wished, asked_at, state, offered_to, offer_expires_at, offer_no)
    values (p_id, p_visit, v.showroom, p_mode, p_language, p_subject, p_topic, p_first, case when p_first is not null then p_now end, p_wished,
      p_now, case when rings_at is null then 'waiting' else 'offered' end,
      rings_at, case when rings_at is not null then p_expires end, case when rings_at is null then 0 else 1 end)
    returning version into counted;
  row := jsonb_build_object('id', p_id, 'version', counted, 'visit', p_visit, 'showroom', v.showroom, 'mode', p_mode, 'language', p_language,
    'subject', p_subject, 'topic', p_topic, 'name', p_name, 'askedAt', p_now, 'headAt', case when p_first is not null then p_now end,
    'first', p_first, 'wished', p_wished, 'state', case when rings_at is null then 'waiting' else 'offered' end,
    'offeredTo', rings_at, 'offerExpiresAt', case when rings_at is not null then p_expires end, 'rung', '[]'::jsonb, 'online', v.gone_at is null,
    'car', case when rings_at is not null then jsonb_build_object('edition', v.edition, 'configuration', p_configuration) end);
  if rings_at is not null then select desk_row(d) into desk_now from desk d where d.person = rings_at; end if;
  perform tell_turn(p_origin, jsonb_build_array(row), case when desk_now is null then '[]'::jsonb else jsonb_build_array(desk_now) end, null);
  return jsonb_build_object('fresh', true, 'revised', jsonb_build_object('revision', v.revision, 'configuration', p_configuration), 'request', row, 'desk', desk_now);
end $$;

-- The advisor lets it go on to the next: {request, floor} or {refused}.
create or replace function pass_request(p_origin uuid, p_request uuid, p_person uuid, p_now bigint) returns jsonb language plpgsql as $$
declare
  r request;
  rows jsonb;
begin
  select * into r from request where id = p_request for update;
  if not found then return jsonb_build_object('refused', 'not-found'); end if;
  if r.state <> 'offered' or r.offered_to <> p_person then
    if r.rung @> jsonb_build_array(jsonb_build_object('person', p_person, 'how', 'passed')) then return jsonb_build_object('request', request_row(r)); end if;
    return jsonb_build_object('refused', 'expired');
  end if;
  update request set state = 'waiting', offered_to = null, offer_expires_at = null,
    rung = rung || jsonb_build_object('person', p_person, 'at', p_now, 'how', 'passed')
    where id = p_request returning * into r;
  update desk set missed = 0 where person = p_person;
  rows := floor_of(p_request, p_person);
  perform tell_turn(p_origin, rows -> 'requests', rows -> 'desks', null);
  return jsonb_build_object('request', rows -> 'requests' -> 0, 'floor', rows);
end $$;

-- The advisor takes it and stands at the customer's door: {conversation, again, whole, floor} or {refused}.
create or replace function accept_request(p_origin uuid, p_request uuid, p_person uuid, p_conversation uuid, p_card jsonb, p_now bigint)
returns jsonb language plpgsql as $$
declare
  r request;
  c conversation;
  rang bigint;
  whole jsonb;
  rows jsonb;
begin
  select * into r from request where id = p_request for update;
  if not found then return jsonb_build_object('refused', 'not-found'); end if;
  if r.state in ('knocking', 'together') then
    select * into c from conversation where request = p_request and state <> 'ended';
    if c.person = p_person then return jsonb_build_object('conversation', conversation_row(c), 'again', true); end if;
    return jsonb_build_object('refused', 'taken');
  end if;
  if r.state = 'offered' and r.offered_to <> p_person then return jsonb_build_object('refused', 'taken'); end if;
  if r.state <> 'offered' then return jsonb_build_object('refused', 'expired'); end if;
  select rang_at into rang from desk where person = p_person;
  update request set state = 'knocking', offer_expires_at = null, answered_ms = greatest(p_now - rang, 0) where id = p_request;
  insert into conversation (id, visit, request, person, card, mode, language, state, started_at)
    values (p_conversation, r.visit, p_request, p_person, p_card, r.mode, r.language, 'knocking', p_now) returning * into c;
  update desk set missed = 0 where person = p_person;
  whole := conversation_whole(c);
  rows := floor_of(p_request, p_person);
  perform tell_turn(p_origin, rows -> 'requests', rows -> 'desks', whole);
  return jsonb_build_object('conversation', whole -> 'conversation', 'again', false, 'whole', whole, 'floor', rows);
end $$;

-- The customer no longer wants to wait: {request, person, floor} (at whose desk it rang, or null) or {refused}.
create or replace function cancel_request(p_origin uuid, p_visit uuid, p_delete_at bigint) returns jsonb language plpgsql as $$
declare
  r request;
  rang uuid;
  rows jsonb;
begin
  select * into r from request where visit = p_visit and state in ('waiting', 'offered', 'knocking', 'together') for update;
  if not found then
    select * into r from request where visit = p_visit order by asked_at desc limit 1;
    if r.state = 'cancelled' then return jsonb_build_object('request', request_row(r), 'person', null); end if;
    return jsonb_build_object('refused', 'not-now');
  end if;
  if r.state not in ('waiting', 'offered') then return jsonb_build_object('refused', 'not-now'); end if;
  rang := r.offered_to;
  update request set state = 'cancelled', offered_to = null, offer_expires_at = null where id = r.id returning * into r;
  update visit set delete_at = p_delete_at where id = p_visit;
  update desk set missed = missed where person = rang;
  rows := floor_of(r.id, rang);
  perform tell_turn(p_origin, rows -> 'requests', rows -> 'desks', null);
  return jsonb_build_object('request', rows -> 'requests' -> 0, 'person', rang, 'floor', rows);
end $$;

-- How a desk stands (null: as it did) and what its advisor can serve. Setting it is a sign of life: what was missed is forgotten, and
-- to say that one is available ends a pause.
create or replace function set_desk(p_origin uuid, p_person uuid, p_status text, p_languages text[], p_skills text[], p_showrooms text[])
returns jsonb language plpgsql as $$
declare d desk;
begin
  insert into desk (person, status, languages, skills, showrooms, gone_at)
    values (p_person, coalesce(p_status, 'away'), p_languages, p_skills, p_showrooms, 0)
    on conflict (person) do update set status = coalesce(p_status, desk.status), languages = p_languages, skills = p_skills,
      showrooms = p_showrooms, missed = case when p_status is null then desk.missed else 0 end,
      paused_until = case when p_status = 'available' then 0 else desk.paused_until end
    returning * into d;
  if d.status = 'leaving' and not exists (select from conversation where person = p_person and state <> 'ended') then
    update desk set status = 'away' where person = p_person returning * into d;
  end if;
  perform tell(p_origin, 'queue', jsonb_build_object('requests', '[]'::jsonb, 'persons', jsonb_build_array(p_person)));
  return desk_row(d);
end $$;

-- The advisor's own measure (null: as it was); `p_ready` ends a pause.
create or replace function set_pace(p_origin uuid, p_person uuid, p_capacity integer, p_pause integer, p_ready boolean) returns jsonb language plpgsql as $$
declare d desk;
begin
  insert into desk (person, gone_at) values (p_person, 0) on conflict do nothing;
  update desk set capacity = coalesce(p_capacity, capacity), pause_ms = coalesce(p_pause, pause_ms),
    paused_until = case when p_ready then 0 else paused_until end where person = p_person returning * into d;
  perform tell(p_origin, 'queue', jsonb_build_object('requests', '[]'::jsonb, 'persons', jsonb_build_array(p_person)));
  return desk_row(d);
end $$;

-- Lets a waiting request go first by an open rule: its row, or null if it does not wait.
create or replace function prioritise(p_origin uuid, p_request uuid, p_first text, p_now bigint) returns jsonb language plpgsql as $$
declare r request;
begin
  update request set first = coalesce(first, p_first), head_at = coalesce(head_at, p_now) where id = p_request and state in ('waiting', 'offered')
    returning * into r;
  if not found then return null; end if;
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(p_request), 'persons', '[]'::jsonb));
  return request_row(r);
end $$;

-- Writes down which range of minutes was first told to those who wait: [{request, low, high}]. Not worth waiting for the disk.
create or replace function note_promises(p_told jsonb, p_now bigint) returns void language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update request r set promised_at = p_now, promised_low = told.low, promised_high = told.high
    from jsonb_to_recordset(p_told) as told (request uuid, low integer, high integer)
    where r.id = told.request and r.promised_at is null and r.state in ('waiting', 'offered');
end $$;

-- Queue and desks: those named, or all that live. Written out twice, so that each way uses its index. Planned once: for lists of a
-- length that it knows PostgreSQL would plan anew each time, which takes longer than the reading.
create or replace function floor_rows(p_requests uuid[], p_persons uuid[]) returns jsonb language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  if p_requests is null then
    return jsonb_build_object(
      'requests', (select coalesce(jsonb_agg(request_row(r)), '[]') from request r where r.state in ('waiting', 'offered')),
      'desks', (select coalesce(jsonb_agg(desk_row(d)), '[]') from desk d));
  end if;
  return jsonb_build_object(
    'requests', (select coalesce(jsonb_agg(request_row(r)), '[]') from request r where r.id = any (p_requests)),
    'desks', (select coalesce(jsonb_agg(desk_row(d)), '[]') from desk d where d.person = any (p_persons)));
end $$;
