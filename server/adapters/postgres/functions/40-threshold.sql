-- Coming in and leaving: knock, admission, the end, and what is kept.

-- The customer lets the advisor in: {conversation, entry, again} or {refused}.
create or replace function admit(p_origin uuid, p_visit uuid, p_conversation uuid, p_room text, p_may_read boolean, p_now bigint) returns jsonb language plpgsql as $$
declare
  c conversation;
  e entry;
  whole jsonb;
begin
  select * into c from conversation where id = p_conversation and visit = p_visit for update;
  if not found then return jsonb_build_object('refused', 'not-now'); end if;
  if c.state = 'together' then return jsonb_build_object('conversation', conversation_row(c), 'again', true); end if;
  if c.state = 'ended' then return jsonb_build_object('refused', 'not-now'); end if;
  update request set state = 'together' where id = c.request;
  update conversation set state = 'together', room = p_room, admitted_at = p_now, may_read = p_may_read where id = c.id;
  e := write_entry(c.id, null, null, 'note', '{"note": "came-in"}', p_now);
  select * into c from conversation where id = p_conversation;
  whole := conversation_whole(c);
  -- It was not in the queue any more, and goes on at the desk as it did before.
  perform tell_turn(p_origin, '[]', '[]', whole);
  return jsonb_build_object('conversation', whole -> 'conversation', 'entry', entry_row(e), 'again', false, 'whole', whole,
    'floor', '{"requests": [], "desks": []}'::jsonb);
end $$;

-- After a conversation the advisor has a pause; who leaves has gone home with the last one. True if that was the last of a shift.
create or replace function rest_desk(p_person uuid, p_conversation uuid, p_now bigint) returns boolean language plpgsql as $$
declare d desk;
begin
  update desk set paused_until = p_now + pause_ms where person = p_person and pause_ms > 0;
  update desk set status = 'away' where person = p_person and status = 'leaving'
    and not exists (select from conversation where person = p_person and state <> 'ended' and id <> p_conversation) returning * into d;
  return found;
end $$;

-- Ends a conversation whose row is locked. The room is put on the list of those to be closed on the call server.
create or replace function finish(p_origin uuid, c conversation, p_by text, p_now bigint, p_delete_at bigint) returns jsonb language plpgsql as $$
declare
  e entry;
  r request;
  drained boolean := false;
  was_together boolean;
begin
  if c.state = 'together' then
    e := write_entry(c.id, null, null, 'note', jsonb_build_object('note', 'ended-by-' || p_by), p_now);
    insert into room_to_close (room, since) values (c.room, p_now);
  end if;
  update request set state = 'ended' where id = c.request returning * into r;
  was_together := c.state = 'together';
  if was_together then
    insert into service_time (at, mode, waited_ms, lasted_ms, answered_ms)
      values (p_now, c.mode, greatest(c.started_at - r.asked_at, 0), greatest(p_now - c.started_at, 0), coalesce(r.answered_ms, 0));
  end if;
  update conversation set state = 'ended', ended_at = p_now, ended_by = p_by, delete_at = p_delete_at,
    duty = (select count(*) from desk where status <> 'away' and gone_at is null) where id = c.id returning * into c;
  -- What was handed back on the way here goes with it.
  update conversation set delete_at = p_delete_at where request = c.request and handed_back;
  update visit set delete_at = p_delete_at where id = c.visit;
  -- Desks are locked last.
  if was_together then drained := rest_desk(c.person, c.id, p_now); end if;
  return turned(p_origin, c) || jsonb_build_object('entry', case when e.seq is null then null else entry_row(e) end, 'drained', drained);
end $$;

-- The customer does not let the advisor in: {conversation} or {refused}.
create or replace function decline(p_origin uuid, p_visit uuid, p_conversation uuid, p_now bigint, p_delete_at bigint) returns jsonb language plpgsql as $$
declare c conversation;
begin
  select * into c from conversation where id = p_conversation and visit = p_visit for update;
  if not found then return jsonb_build_object('refused', 'not-now'); end if;
  if c.state = 'ended' and c.admitted_at is null then return jsonb_build_object('conversation', conversation_row(c), 'again', true); end if;
  if c.state <> 'knocking' then return jsonb_build_object('refused', 'not-now'); end if;
  return finish(p_origin, c, 'customer', p_now, p_delete_at);
end $$;

-- The advisor leaves the door before being let in, or their line is gone: the request goes back to the head of the queue.
create or replace function withdraw(p_origin uuid, c conversation, p_now bigint, p_by text) returns jsonb language plpgsql as $$
begin
  update request set state = 'waiting', offered_to = null, head_at = p_now, first = 'dropped',
    rung = rung || jsonb_build_object('person', c.person, 'at', p_now, 'how', 'withdrew') where id = c.request;
  update conversation set state = 'ended', ended_at = p_now, ended_by = p_by, delete_at = p_now where id = c.id returning * into c;
  return turned(p_origin, c) || '{"entry": null, "withdrawn": true}';
end $$;

-- The line of its advisor is gone for good: what was written stays with the request, which goes back to the head of the queue.
create or replace function hand_back(p_origin uuid, c conversation, p_now bigint, p_delete_at bigint) returns jsonb language plpgsql as $$
declare e entry;
begin
  e := write_entry(c.id, null, null, 'note', '{"note": "handed-back"}', p_now);
  insert into room_to_close (room, since) values (c.room, p_now);
  update request set state = 'waiting', offered_to = null, head_at = p_now, first = 'dropped',
    rung = rung || jsonb_build_object('person', c.person, 'at', p_now, 'how', 'withdrew') where id = c.request;
  update conversation set state = 'ended', ended_at = p_now, ended_by = 'house', delete_at = p_delete_at, handed_back = true where id = c.id
    returning * into c;
  perform tell_entry(p_origin, c, e.seq);
  return turned(p_origin, c) || jsonb_build_object('entry', entry_row(e), 'withdrawn', true);
end $$;

create or replace function end_conversation(p_origin uuid, p_side text, p_party uuid, p_conversation uuid, p_now bigint, p_delete_at bigint)
returns jsonb language plpgsql as $$
declare c conversation;
begin
  c := lock_conversation(p_side, p_party, p_conversation);
  if c.id is null then return jsonb_build_object('refused', case when p_side = 'customer' then 'not-now' else 'not-found' end); end if;
  if c.state = 'ended' then return jsonb_build_object('conversation', conversation_row(c), 'again', true); end if;
  if c.state = 'knocking' and p_side = 'advisor' then return withdraw(p_origin, c, p_now, 'advisor'); end if;
  return finish(p_origin, c, p_side, p_now, p_delete_at);
end $$;

-- What becomes of an ended conversation. `p_link` is the hash of a private link's secret; a new one replaces the old.
create or replace function keep_conversation(p_origin uuid, p_visit uuid, p_keep text, p_link bytea, p_delete_at bigint, p_empty_at bigint)
returns jsonb language plpgsql as $$
declare c conversation;
begin
  c := lock_conversation('customer', p_visit, null);
  if c.id is null or c.state <> 'ended' then return jsonb_build_object('refused', 'not-now'); end if;
  update conversation set keep = p_keep, delete_at = p_delete_at where request = c.request and handed_back;
  update conversation set keep = p_keep, delete_at = p_delete_at, link_hash = p_link where id = c.id returning * into c;
  if p_keep = 'now' then
    perform forget_conversation(c.request);
    update visit set name = null, look = null, language = null, configuration = null, delete_at = p_empty_at where id = p_visit;
  else
    update visit set delete_at = (select max(delete_at) from conversation where visit = p_visit) where id = p_visit;
  end if;
  perform tell(p_origin, 'kept', jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person,
    'ended', ended_row(c)));
  return jsonb_build_object('conversation', jsonb_build_object('id', c.id, 'visit', c.visit, 'person', c.person,
    'ended', ended_row(c)));
end $$;

-- What its customer says of a conversation that has ended; said again it replaces what was said before: {conversation} or {refused}.
-- In the figures it is one of many like it: whoever changes their mind takes out one such, and which one makes no difference.
create or replace function rate_conversation(p_visit uuid, p_rating text, p_line text) returns jsonb language plpgsql as $$
declare c conversation;
begin
  c := lock_conversation('customer', p_visit, null);
  if c.id is null or c.state <> 'ended' or c.admitted_at is null or c.handed_back then return jsonb_build_object('refused', 'not-now'); end if;
  if c.rating is not null then
    delete from figure_event where ctid = (select ctid from figure_event where hour = c.ended_at - c.ended_at % 3600000 and kind = 'rated' and mode = c.mode
      and language = lower(split_part(c.language, '-', 1)) and people = c.duty and rating = c.rating limit 1);
  end if;
  insert into figure_event (hour, kind, mode, language, people, rating)
    values (c.ended_at - c.ended_at % 3600000, 'rated', c.mode, lower(split_part(c.language, '-', 1)), coalesce(c.duty, 0), p_rating);
  update conversation set rating = p_rating, rating_line = p_line, duty = coalesce(duty, 0) where id = c.id;
  return jsonb_build_object('conversation', c.id);
end $$;

-- A request with its conversations and all that was written in them.
create or replace function forget_conversation(p_request uuid) returns void language sql as $$
  delete from request where id = p_request
$$;

-- All that was written in a request, with whoever came, as one log.
create or replace function told_entries(c conversation) returns jsonb language sql stable as $$
  select earlier_entries(c) || coalesce((select jsonb_agg(entry_row(e) || jsonb_build_object('seq', e.seq + jsonb_array_length(earlier_entries(c)))
    order by e.seq) from entry e where e.conversation = c.id), '[]')
$$;

-- What a private link opens, or null.
create or replace function kept_conversation(p_link bytea, p_now bigint) returns jsonb language sql stable as $$
  select jsonb_build_object('showroom', v.showroom, 'edition', v.edition, 'advisor', c.card ->> 'name', 'startedAt', c.started_at,
    'entries', told_entries(c), 'configuration', v.configuration, 'deleteAt', c.delete_at)
  from conversation c join visit v on v.id = c.visit where c.link_hash = p_link and c.delete_at > p_now
$$;

create or replace function forget_kept(p_origin uuid, p_link bytea) returns boolean language plpgsql as $$
declare c conversation;
begin
  select * into c from conversation where link_hash = p_link for update;
  if not found then return false; end if;
  perform forget_conversation(c.request);
  perform tell(p_origin, 'visit', jsonb_build_object('visit', c.visit));
  return true;
end $$;
