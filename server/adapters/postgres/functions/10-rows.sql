-- Rows as the app server reads them: JSON, so that numbers stay numbers and one round trip brings all of an answer.

-- Tells each of the other processes on a channel of its own, with the commit: nobody is woken by their own news. A process says that it lives before it reads anything, so that one which is
-- not on the list has nothing yet that could be out of date; where there is no other, nothing is said.
create or replace function tell_others(p_origin uuid, p_said text) returns void language sql as $$
  select pg_notify('parlour_' || id, p_origin || ' ' || p_said) from process where id <> p_origin
$$;

create or replace function tell(p_origin uuid, p_kind text, p_about jsonb) returns void language plpgsql as $$
begin
  if exists (select from process where id <> p_origin) then
    perform tell_others(p_origin, (jsonb_build_object('kind', p_kind) || p_about)::text);
  end if;
end $$;

-- Tells the other processes of a turn with the rows that it changed, so that nobody has to read them: requests and desks (arrays of rows),
-- and the conversation as a whole, or null. More than a notice holds is told by ids alone.
create or replace function tell_turn(p_origin uuid, p_requests jsonb, p_desks jsonb, p_whole jsonb) returns void language plpgsql as $$
declare said text;
begin
  if not exists (select from process where id <> p_origin) then return; end if;
  said := jsonb_build_object('kind', 'turn', 'requests', p_requests, 'desks', p_desks, 'whole', p_whole);
  if octet_length(said) < 7900 then
    perform tell_others(p_origin, said);
    return;
  end if;
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_path_query_array(p_requests, '$[*].id'), 'persons', jsonb_path_query_array(p_desks, '$[*].person')));
  if p_whole is not null then
    perform tell(p_origin, 'conversation', jsonb_build_object('conversation', p_whole #> '{conversation,id}', 'visit', p_whole #> '{conversation,visit}',
      'person', p_whole #> '{conversation,person}'));
  end if;
end $$;

create or replace function card_of_customer(v visit) returns jsonb language sql stable as $$
  select jsonb_build_object('name', v.name, 'look', v.look, 'language', coalesce(v.language, 'en'))
$$;

create or replace function revised_of(v visit) returns jsonb language sql stable as $$
  select jsonb_build_object('revision', v.revision, 'configuration', v.configuration)
$$;

create or replace function request_row(r request) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'id', r.id, 'version', r.version, 'visit', r.visit, 'showroom', r.showroom, 'mode', r.mode, 'language', r.language, 'subject', r.subject,
    'topic', r.topic, 'name', v.name, 'askedAt', r.asked_at, 'headAt', r.head_at, 'first', r.first, 'wished', r.wished,
    'state', r.state, 'offeredTo', r.offered_to,
    'offerExpiresAt', r.offer_expires_at, 'rung', r.rung, 'online', v.gone_at is null,
    'car', case when r.state = 'offered' and v.configuration is not null then jsonb_build_object('edition', v.edition, 'configuration', v.configuration) end)
  from visit v where v.id = r.visit
$$;

create or replace function desk_row(d desk) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'person', d.person, 'version', d.version, 'status', d.status, 'languages', d.languages, 'skills', d.skills, 'showrooms', d.showrooms,
    'capacity', d.capacity, 'pause', d.pause_ms, 'pausedUntil', nullif(d.paused_until, 0), 'missed', d.missed, 'rangAt', d.rang_at, 'goneAt', d.gone_at,
    'ringing', exists (select from request r where r.state = 'offered' and r.offered_to = d.person),
    'going', (select coalesce(jsonb_agg(jsonb_build_object('mode', c.mode, 'since', c.started_at) order by c.started_at), '[]')
      from conversation c where c.person = d.person and c.state <> 'ended'))
$$;

create or replace function entry_row(e entry) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object('seq', e.seq, 'at', e.at, 'kind', e.kind, 'id', e.id, 'who', e.who)) || e.body
$$;

create or replace function entries_after(p_conversation uuid, p_seq integer) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(entry_row(e) order by e.seq), '[]') from entry e where e.conversation = p_conversation and e.seq > p_seq
$$;

create or replace function peers_of(p_conversation uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'customer', coalesce(jsonb_agg(i.identity order by i.issued_at) filter (where i.who = 'customer'), '[]'),
    'advisor', coalesce(jsonb_agg(i.identity order by i.issued_at) filter (where i.who = 'advisor'), '[]'))
  from call_identity i where i.conversation = p_conversation
$$;

create or replace function ended_row(c conversation) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object('by', c.ended_by, 'at', c.ended_at, 'keep', c.keep, 'deleteAt', c.delete_at,
    'handedBack', case when c.handed_back then true end))
$$;

-- What was written in the same request with those whose lines were lost, oldest first, numbered anew.
create or replace function earlier_entries(c conversation) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(told.line || jsonb_build_object('seq', told.place) order by told.place), '[]') from (
    select entry_row(e) as line, row_number() over (order by o.started_at, e.seq) as place
      from conversation o join entry e on e.conversation = o.id
      where o.request = c.request and o.handed_back and o.started_at < c.started_at) told
$$;

create or replace function conversation_row(c conversation) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'id', c.id, 'visit', c.visit, 'request', c.request, 'person', c.person, 'state', c.state, 'mode', c.mode,
    'language', c.language, 'subject', r.subject, 'showroom', v.showroom, 'edition', v.edition, 'room', c.room,
    'lastSeq', c.last_seq, 'seen', jsonb_build_object('customer', c.customer_seen, 'advisor', c.advisor_seen),
    'online', jsonb_build_object('customer', v.gone_at is null,
      'advisor', exists (select from desk d where d.person = c.person and d.gone_at is null)),
    'startedAt', c.started_at, 'advisor', c.card, 'customer', card_of_customer(v), 'revised', revised_of(v),
    'ended', case when c.state = 'ended'
      then ended_row(c) end,
    'continued', exists (select from conversation o where o.request = c.request and o.handed_back and o.started_at < c.started_at),
    'mayRead', c.may_read,
    'rated', case when c.rating is not null then jsonb_build_object('rating', c.rating, 'line', c.rating_line) end)
  from visit v, request r where v.id = c.visit and r.id = c.request
$$;

-- What a turn changed in the queue: {requests, desks}, of at most one each.
create or replace function floor_of(p_request uuid, p_person uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'requests', (select coalesce(jsonb_agg(request_row(r)), '[]') from request r where r.id = p_request),
    'desks', (select coalesce(jsonb_agg(desk_row(d)), '[]') from desk d where d.person = p_person))
$$;

-- A conversation with everything in it.
create or replace function conversation_whole(c conversation) returns jsonb language sql stable as $$
  select jsonb_build_object('conversation', conversation_row(c), 'entries', entries_after(c.id, 0), 'earlier', earlier_entries(c), 'peers', peers_of(c.id))
$$;
