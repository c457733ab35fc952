-- What an advisor keeps beside a conversation, for themselves alone: it goes with the conversation.
create table beside (
  conversation uuid primary key references conversation on delete cascade,
  note text not null default '',
  labels text[] not null default '{}',
  -- Counts changes, so that two tabs do not write over one another.
  revision integer not null default 0
);

-- Ready answers: the house's own, and those of one person.
create table reply (
  id uuid primary key,
  -- Null: the house's.
  person uuid references person on delete cascade,
  shortcut text not null,
  language text not null,
  text text not null
);
create unique index reply_shortcut on reply (coalesce(person, '00000000-0000-0000-0000-000000000000'), shortcut, language);
create index conversation_ended_of_person on conversation (person, ended_at) where state = 'ended';
