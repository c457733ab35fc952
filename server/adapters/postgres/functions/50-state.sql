-- What a page is told when it connects: everything, in one round trip.

create or replace function visit_state(p_visit uuid) returns jsonb language plpgsql stable as $$
declare
  v visit;
  r request;
  c conversation;
begin
  select * into v from visit where id = p_visit;
  if not found then return null; end if;
  select * into r from request where visit = p_visit and state in ('waiting', 'offered');
  select * into c from conversation where visit = p_visit and (state <> 'ended' or admitted_at is not null)
    order by (state <> 'ended') desc, started_at desc limit 1;
  -- An ended conversation is over once its customer has asked again; one that was handed back is still theirs to read.
  if r.id is not null and not (c.handed_back and c.request = r.id) then c := null; end if;
  return jsonb_build_object('id', v.id, 'showroom', v.showroom, 'edition', v.edition, 'name', v.name, 'revised', revised_of(v),
    'request', case when r.id is not null then request_row(r) end,
    'conversation', case when c.id is not null then conversation_row(c) end,
    'entries', case when c.id is not null then entries_after(c.id, 0) else '[]' end,
    'earlier', case when c.id is not null then earlier_entries(c) else '[]' end,
    'peers', peers_of(c.id));
end $$;

create or replace function desk_state(p_person uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'status', coalesce((select status from desk where person = p_person), 'away'),
    'conversations', (select coalesce(jsonb_agg(jsonb_build_object('conversation', conversation_row(c),
        'entries', case when c.state = 'knocking' then '[]' else entries_after(c.id, 0) end, 'earlier', earlier_entries(c), 'peers', peers_of(c.id)) order by c.started_at), '[]')
      from conversation c where c.person = p_person and c.state <> 'ended'))
$$;

create or replace function conversation_state(p_conversation uuid) returns jsonb language sql stable as $$
  select conversation_whole(c) from conversation c where c.id = p_conversation
$$;
