-- The queue. Which request rings at which desk is decided by server/rules; these functions make it so or find that it can
-- no longer be so. Desk rows are claimed with skip locked: two claims of one desk never wait for each other and never both win.

create or replace function claim_desk(p_person uuid, p_mode text, p_writing integer) returns boolean language plpgsql as $$
declare
  voices integer;
  writings integer;
begin
  perform 1 from desk where person = p_person and status = 'available' and gone_at is null
    and not exists (select from request where state = 'offered' and offered_to = p_person) for update skip locked;
  if not found then return false; end if;
  select count(*) filter (where mode = 'voice'), count(*) filter (where mode = 'writing') into voices, writings
    from conversation where person = p_person and state <> 'ended';
  return voices = 0 and case when p_mode = 'voice' then writings = 0 else writings < p_writing end;
end $$;

create or replace function ring(p_request uuid, p_person uuid, p_now bigint, p_expires bigint) returns void language sql as $$
  update request set state = 'offered', offered_to = p_person, offer_expires_at = p_expires, offer_no = offer_no + 1 where id = p_request;
  update desk set rang_at = p_now where person = p_person;
$$;

-- Lets a waiting request ring at a desk: {request, taken}. `taken` is false when request or desk is no longer free.
create or replace function offer_request(p_origin uuid, p_request uuid, p_person uuid, p_writing integer, p_now bigint, p_expires bigint)
returns jsonb language plpgsql as $$
declare r request;
begin
  select * into r from request where id = p_request and state = 'waiting' for update skip locked;
  if not found or not claim_desk(p_person, r.mode, p_writing) then return jsonb_build_object('taken', false); end if;
  perform ring(p_request, p_person, p_now, p_expires);
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(p_request), 'persons', jsonb_build_array(p_person)));
  select * into r from request where id = p_request;
  return jsonb_build_object('taken', true, 'request', request_row(r));
end $$;

-- Takes a wish to talk: {request, fresh, revised}. One visit has one live request: asking again finds it. When nobody waits
-- before it, it rings at the first of `p_ring` that is free, in the same round trip. Few statements, because this is waited for:
-- of two asks of one visit at once the unique index stops one, which is then tried again and finds the other's.
create or replace function ask(p_origin uuid, p_id uuid, p_visit uuid, p_mode text, p_language text, p_subject text, p_name text,
  p_look text, p_configuration jsonb, p_now bigint, p_delete_at bigint, p_ring uuid[], p_writing integer, p_expires bigint)
returns jsonb language plpgsql as $$
declare
  r request;
  v visit;
  candidate uuid;
  rings_at uuid;
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
      if claim_desk(candidate, p_mode, p_writing) then
        rings_at := candidate;
        update desk set rang_at = p_now where person = candidate;
        exit;
      end if;
    end loop;
  end if;
  insert into request (id, visit, showroom, mode, language, subject, asked_at, state, offered_to, offer_expires_at, offer_no)
    values (p_id, p_visit, v.showroom, p_mode, p_language, p_subject, p_now, case when rings_at is null then 'waiting' else 'offered' end,
      rings_at, case when rings_at is not null then p_expires end, case when rings_at is null then 0 else 1 end);
  if exists (select from process where id <> p_origin) then
    perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(p_id),
      'persons', case when rings_at is null then '[]'::jsonb else jsonb_build_array(rings_at) end));
  end if;
  return jsonb_build_object('fresh', true, 'revised', jsonb_build_object('revision', v.revision, 'configuration', p_configuration),
    'request', jsonb_build_object('id', p_id, 'visit', p_visit, 'showroom', v.showroom, 'mode', p_mode, 'language', p_language,
      'subject', p_subject, 'name', p_name, 'askedAt', p_now, 'headAt', null, 'state', case when rings_at is null then 'waiting' else 'offered' end,
      'offeredTo', rings_at, 'offerExpiresAt', case when rings_at is not null then p_expires end, 'rung', '[]'::jsonb, 'online', v.gone_at is null));
end $$;

-- The advisor lets it go on to the next: {request} or {refused}.
create or replace function pass_request(p_origin uuid, p_request uuid, p_person uuid, p_now bigint) returns jsonb language plpgsql as $$
declare r request;
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
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(p_request), 'persons', jsonb_build_array(p_person)));
  return jsonb_build_object('request', request_row(r));
end $$;

-- The advisor takes it and stands at the customer's door: {conversation, again} or {refused}.
create or replace function accept_request(p_origin uuid, p_request uuid, p_person uuid, p_conversation uuid, p_card jsonb, p_now bigint)
returns jsonb language plpgsql as $$
declare
  r request;
  c conversation;
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
  update request set state = 'knocking', offer_expires_at = null where id = p_request;
  insert into conversation (id, visit, request, person, card, mode, language, state, started_at)
    values (p_conversation, r.visit, p_request, p_person, p_card, r.mode, r.language, 'knocking', p_now) returning * into c;
  perform tell(p_origin, 'conversation', jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person));
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(p_request), 'persons', jsonb_build_array(p_person)));
  return jsonb_build_object('conversation', conversation_row(c), 'again', false);
end $$;

-- The customer no longer wants to wait: {request, person} (at whose desk it rang, or null) or {refused}.
create or replace function cancel_request(p_origin uuid, p_visit uuid, p_delete_at bigint) returns jsonb language plpgsql as $$
declare
  r request;
  rang uuid;
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
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(r.id),
    'persons', case when rang is null then '[]'::jsonb else jsonb_build_array(rang) end));
  return jsonb_build_object('request', request_row(r), 'person', rang);
end $$;

create or replace function set_desk(p_origin uuid, p_person uuid, p_status text, p_languages text[]) returns jsonb language plpgsql as $$
declare d desk;
begin
  insert into desk (person, status, languages, gone_at) values (p_person, coalesce(p_status, 'away'), p_languages, 0)
    on conflict (person) do update set status = coalesce(p_status, desk.status), languages = p_languages
    returning * into d;
  perform tell(p_origin, 'queue', jsonb_build_object('requests', '[]'::jsonb, 'persons', jsonb_build_array(p_person)));
  return desk_row(d);
end $$;

-- Queue and desks: those named, or all that live.
create or replace function floor_rows(p_requests uuid[], p_persons uuid[]) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'requests', (select coalesce(jsonb_agg(request_row(r)), '[]') from request r
      where case when p_requests is null then r.state in ('waiting', 'offered') else r.id = any (p_requests) end),
    'desks', (select coalesce(jsonb_agg(desk_row(d)), '[]') from desk d where p_persons is null or d.person = any (p_persons)))
$$;
