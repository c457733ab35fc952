-- What visitors left while nobody was in. Everything here goes at delete_at, or when whoever left it says so.
create table left_message (
  id uuid primary key,
  showroom text not null,
  edition int not null,
  language text not null,
  name text,
  text text not null,
  left_at bigint not null,
  delete_at bigint not null,
  done_at bigint
);
create index left_message_delete_at on left_message (delete_at);
create index left_message_left_at on left_message (left_at) where done_at is null;

-- Private links to it; of the secret only the SHA-256 is kept. Sending the same message again gives a link more.
create table left_message_link (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  message uuid not null references left_message on delete cascade
);
create index left_message_link_message on left_message_link (message);

create table left_answer (
  id uuid primary key,
  message uuid not null references left_message on delete cascade,
  -- Null once the person is no longer here; the name they answered under stays with the answer.
  person uuid references person on delete set null,
  by_name text not null,
  text text not null,
  answered_at bigint not null
);
create index left_answer_message on left_answer (message);

-- Every process hears when the messages that nobody has seen to may be others. The notice says nothing about them.
create function tell_left_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('parlour_left', '');
  return null;
end $$;
create trigger left_messages_are_told after insert or update or delete on left_message
  for each statement execute function tell_left_change();
