-- The conversation. Locks are always taken in this order: conversation, request, visit, desk.

-- Writes the next line of the log. The caller holds the lock of the conversation's row.
create or replace function write_entry(p_conversation uuid, p_id uuid, p_who text, p_kind text, p_body jsonb, p_now bigint)
returns entry language plpgsql as $$
declare
  next integer;
  e entry;
begin
  update conversation set last_seq = last_seq + 1 where id = p_conversation returning last_seq into next;
  insert into entry (conversation, seq, id, who, kind, body, at) values (p_conversation, next, p_id, p_who, p_kind, p_body, p_now) returning * into e;
  return e;
end $$;

create or replace function tell_entry(p_origin uuid, c conversation, p_seq integer) returns void language sql as $$
  select tell(p_origin, 'entry', jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person, 'seq', p_seq))
$$;

-- After a turn: tells the others what it changed, and gives it back, {conversation, again, whole, floor}. The desk's row is counted on, since
-- what goes on there is part of it.
create or replace function turned(p_origin uuid, c conversation) returns jsonb language plpgsql as $$
declare
  whole jsonb;
  rows jsonb;
begin
  update desk set missed = missed where person = c.person;
  whole := conversation_whole(c);
  rows := floor_of(c.request, c.person);
  perform tell_turn(p_origin, rows -> 'requests', rows -> 'desks', whole);
  return jsonb_build_object('conversation', whole -> 'conversation', 'again', false, 'whole', whole, 'floor', rows);
end $$;

-- The conversation that one side speaks of, its row locked: a customer's is their visit's newest, an advisor names theirs.
create or replace function lock_conversation(p_side text, p_party uuid, p_conversation uuid) returns conversation language plpgsql as $$
declare c conversation;
begin
  if p_side = 'customer' then
    select * into c from conversation where visit = p_party and (p_conversation is null or id = p_conversation)
      order by (state <> 'ended') desc, started_at desc limit 1 for update;
  else
    select * into c from conversation where id = p_conversation and person = p_party for update;
  end if;
  return c;
end $$;

-- The hottest of all: written out in full, because every function that is called in here costs as much as a statement.
create or replace function say(p_origin uuid, p_side text, p_party uuid, p_conversation uuid, p_id uuid, p_text text, p_now bigint)
returns jsonb language plpgsql as $$
declare
  c_id uuid;
  c_visit uuid;
  c_person uuid;
  c_state text;
  e_seq integer;
  e_again boolean := false;
  e_text text := p_text;
  e_who text := p_side;
  e_at bigint := p_now;
begin
  if p_side = 'customer' then
    select id, visit, person, state into c_id, c_visit, c_person, c_state from conversation
      where visit = p_party and state <> 'ended' for no key update;
    if not found then
      select id, visit, person, state into c_id, c_visit, c_person, c_state from conversation
        where visit = p_party order by started_at desc limit 1 for no key update;
    end if;
  else
    select id, visit, person, state into c_id, c_visit, c_person, c_state from conversation
      where id = p_conversation and person = p_party for no key update;
  end if;
  if c_id is null then return jsonb_build_object('refused', case when p_side = 'customer' then 'not-now' else 'not-found' end); end if;
  select seq, at, who, body ->> 'text' into e_seq, e_at, e_who, e_text from entry where conversation = c_id and id = p_id;
  if found then
    e_again := true;
  elsif c_state <> 'together' then
    return jsonb_build_object('refused', 'not-now');
  else
    e_at := p_now;
    e_who := p_side;
    e_text := p_text;
    update conversation set last_seq = last_seq + 1 where id = c_id returning last_seq into e_seq;
    insert into entry (conversation, seq, id, who, kind, body, at)
      values (c_id, e_seq, p_id, p_side, 'said', jsonb_build_object('text', p_text), p_now);
    if exists (select from process where id <> p_origin) then
      perform tell(p_origin, 'entry', jsonb_build_object('conversation', c_id, 'visit', c_visit, 'person', c_person, 'seq', e_seq));
    end if;
  end if;
  return jsonb_build_object('conversation', c_id, 'visit', c_visit, 'person', c_person, 'again', e_again,
    'entry', jsonb_build_object('seq', e_seq, 'at', e_at, 'kind', 'said', 'id', p_id, 'who', e_who, 'text', e_text));
end $$;

-- Takes a change that was reckoned on revision `p_expected`: {entry, revised}, or {stale} with what stands now.
create or replace function change_configuration(p_origin uuid, p_side text, p_party uuid, p_conversation uuid, p_id uuid, p_change jsonb,
  p_inverse jsonb, p_expected integer, p_configuration jsonb, p_now bigint) returns jsonb language plpgsql as $$
declare
  c conversation;
  v visit;
  e entry;
begin
  c := lock_conversation(p_side, p_party, p_conversation);
  if p_side = 'advisor' and c.id is null then return jsonb_build_object('refused', 'not-found'); end if;
  select * into e from entry where conversation = c.id and id = p_id;
  if found then
    select * into v from visit where id = c.visit;
    return jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person, 'entry', entry_row(e), 'revised', revised_of(v), 'again', true);
  end if;
  if p_side = 'advisor' and c.state <> 'together' then return jsonb_build_object('refused', 'not-now'); end if;
  select * into v from visit where id = case when p_side = 'customer' then p_party else c.visit end for no key update;
  if v.configuration is null then return jsonb_build_object('refused', 'not-now'); end if;
  if v.revision <> p_expected then return jsonb_build_object('stale', revised_of(v)); end if;
  update visit set configuration = p_configuration, revision = revision + 1 where id = v.id returning * into v;
  if c.state = 'together' then
    e := write_entry(c.id, p_id, p_side, 'changed',
      jsonb_build_object('change', p_change, 'inverse', p_inverse, 'revision', v.revision), p_now);
    perform tell_entry(p_origin, c, e.seq);
    return jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person, 'entry', entry_row(e), 'revised', revised_of(v), 'again', false);
  end if;
  perform tell(p_origin, 'visit', jsonb_build_object('visit', v.id));
  return jsonb_build_object('conversation', null, 'visit', v.id, 'person', null, 'entry', null, 'revised', revised_of(v), 'again', false);
end $$;

create or replace function set_mode(p_origin uuid, p_visit uuid, p_mode text) returns jsonb language plpgsql as $$
declare
  c conversation;
  r request;
begin
  c := lock_conversation('customer', p_visit, null);
  if c.state in ('knocking', 'together') then
    update conversation set mode = p_mode where id = c.id returning * into c;
    update request set mode = p_mode where id = c.request;
    return turned(p_origin, c);
  end if;
  update request set mode = p_mode where visit = p_visit and state in ('waiting', 'offered') returning * into r;
  if not found then return jsonb_build_object('refused', 'not-now'); end if;
  perform tell(p_origin, 'queue', jsonb_build_object('requests', jsonb_build_array(r.id), 'persons', '[]'::jsonb));
  return jsonb_build_object('request', request_row(r));
end $$;

create or replace function set_seen(p_origin uuid, p_side text, p_party uuid, p_conversation uuid, p_seq integer) returns jsonb language plpgsql as $$
declare c conversation;
begin
  perform set_config('synchronous_commit', 'off', true);
  if p_side = 'customer' then
    update conversation set customer_seen = least(p_seq, last_seq) where visit = p_party and state = 'together' and customer_seen < least(p_seq, last_seq)
      returning * into c;
  else
    update conversation set advisor_seen = least(p_seq, last_seq) where id = p_conversation and person = p_party and state = 'together'
      and advisor_seen < least(p_seq, last_seq) returning * into c;
  end if;
  if c.id is null then return null; end if;
  return jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person,
    'seq', case when p_side = 'customer' then c.customer_seen else c.advisor_seen end);
end $$;

-- Gives a side an identity in the call, only when both are together: {room, visit, person, peers} or {refused}.
create or replace function issue_identity(p_origin uuid, p_side text, p_party uuid, p_conversation uuid, p_identity text, p_keep integer, p_now bigint)
returns jsonb language plpgsql as $$
declare c conversation;
begin
  c := lock_conversation(p_side, p_party, p_conversation);
  if c.id is null then return jsonb_build_object('refused', case when p_side = 'customer' then 'not-now' else 'not-found' end); end if;
  if c.state <> 'together' then return jsonb_build_object('refused', 'not-now'); end if;
  insert into call_identity (conversation, identity, who, issued_at) values (c.id, p_identity, p_side, p_now);
  delete from call_identity i where i.conversation = c.id and i.who = p_side and i.identity not in (
    select k.identity from call_identity k where k.conversation = c.id and k.who = p_side order by k.issued_at desc, k.identity <> p_identity limit p_keep);
  perform tell(p_origin, 'peers', jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person));
  return jsonb_build_object('conversation', c.id, 'room', c.room, 'visit', c.visit, 'person', c.person, 'peers', peers_of(c.id));
end $$;

-- A call that goes on in another room: {conversation, visit, person, peers}, or null. No token for the room before opens the new one.
create or replace function move_call(p_origin uuid, p_conversation uuid, p_room text, p_now bigint) returns jsonb language plpgsql as $$
declare c conversation;
begin
  select * into c from conversation where id = p_conversation for update;
  if not found or c.state <> 'together' then return null; end if;
  insert into room_to_close (room, since) values (c.room, p_now);
  update conversation set room = p_room where id = c.id;
  delete from call_identity where conversation = c.id;
  perform tell(p_origin, 'peers', jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person));
  return jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person, 'peers', peers_of(c.id));
end $$;
