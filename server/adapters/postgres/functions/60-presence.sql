-- Who is connected. A party is a visit or a member of staff; a line is a party's connection to one process.

-- Says in the log that a side is back, if the log says that it was gone: [{conversation, visit, person, entry}].
create or replace function note_back(p_origin uuid, p_side text, p_party uuid, p_now bigint) returns jsonb language plpgsql as $$
declare
  c conversation;
  e entry;
  said jsonb := '[]';
begin
  for c in select * from conversation where state = 'together'
      and case when p_side = 'customer' then visit = p_party and customer_dropped else person = p_party and advisor_dropped end
      order by id for update loop
    update conversation set customer_dropped = customer_dropped and p_side <> 'customer', advisor_dropped = advisor_dropped and p_side <> 'advisor'
      where id = c.id;
    e := write_entry(c.id, null, p_side, 'note', '{"note": "line-back"}', p_now);
    perform tell_entry(p_origin, c, e.seq);
    said := said || jsonb_build_object('conversation', c.id, 'visit', c.visit, 'person', c.person, 'entry', entry_row(e));
  end loop;
  return said;
end $$;

-- {first, notes}: `first` when the party had no line before.
create or replace function open_line(p_origin uuid, p_side text, p_party uuid, p_now bigint) returns jsonb language plpgsql as $$
declare
  first boolean;
  notes jsonb;
begin
  notes := note_back(p_origin, p_side, p_party, p_now);
  if p_side = 'customer' then
    -- Whether somebody is there is part of the row that waits: it is counted on.
    update request set offer_no = offer_no where visit = p_party and state in ('waiting', 'offered');
    perform 1 from visit where id = p_party for no key update;
  else
    insert into desk (person) values (p_party) on conflict do nothing;
    perform 1 from desk where person = p_party for no key update;
  end if;
  first := not exists (select from line where party = p_party);
  insert into line (party, process) values (p_party, p_origin) on conflict do nothing;
  if p_side = 'customer' then
    update visit set gone_at = null where id = p_party and gone_at is not null;
  else
    update desk set gone_at = null where person = p_party and gone_at is not null;
  end if;
  perform tell(p_origin, 'line', jsonb_build_object('side', p_side, 'party', p_party, 'on', true));
  return jsonb_build_object('first', first, 'notes', notes);
end $$;

-- {last}: whether that was the party's last line.
create or replace function close_line(p_origin uuid, p_side text, p_party uuid, p_now bigint) returns jsonb language plpgsql as $$
declare last boolean;
begin
  if p_side = 'customer' then
    update request set offer_no = offer_no where visit = p_party and state in ('waiting', 'offered');
    perform 1 from visit where id = p_party for no key update;
  else
    perform 1 from desk where person = p_party for no key update;
  end if;
  delete from line where party = p_party and process = p_origin;
  last := not exists (select from line where party = p_party);
  if last and p_side = 'customer' then
    update visit set gone_at = p_now where id = p_party and gone_at is null;
  elsif last then
    update desk set gone_at = p_now where person = p_party and gone_at is null;
  end if;
  perform tell(p_origin, 'line', jsonb_build_object('side', p_side, 'party', p_party, 'on', not last));
  return jsonb_build_object('last', last);
end $$;

-- Says that a process lives. True when the database did not know it, so that it must say its lines again.
create or replace function beat(p_origin uuid, p_now bigint) returns boolean language plpgsql as $$
begin
  update process set seen_at = p_now where id = p_origin;
  if found then return false; end if;
  insert into process (id, seen_at) values (p_origin, p_now);
  return true;
end $$;

-- Forgets processes that no longer say that they live, and marks who was connected to them alone as gone: {visits, persons}.
create or replace function sweep_lines(p_origin uuid, p_now bigint, p_dead_since bigint) returns jsonb language plpgsql as $$
declare
  visits jsonb;
  persons jsonb;
begin
  delete from process where id in (select id from process where seen_at < p_dead_since for update skip locked);
  with gone as (
    update visit v set gone_at = p_now where v.gone_at is null and not exists (select from line l where l.party = v.id) returning v.id)
  select coalesce(jsonb_agg(id), '[]') into visits from gone;
  with gone as (
    update desk d set gone_at = p_now where d.gone_at is null and not exists (select from line l where l.party = d.person) returning d.person)
  select coalesce(jsonb_agg(person), '[]') into persons from gone;
  perform tell(p_origin, 'line', jsonb_build_object('side', 'customer', 'party', id, 'on', false)) from jsonb_array_elements_text(visits) as id;
  perform tell(p_origin, 'line', jsonb_build_object('side', 'advisor', 'party', id, 'on', false)) from jsonb_array_elements_text(persons) as id;
  return jsonb_build_object('visits', visits, 'persons', persons);
end $$;
