-- Showrooms being written: what a draft began with, every edit since, and where it stood now and then.
create table draft (
  slug text primary key,
  -- The number of the last edit.
  seq int not null default 0,
  title jsonb not null,
  changed_at bigint not null,
  archived_at bigint
);

create table draft_edit (
  slug text not null references draft,
  seq int not null check (seq >= 1),
  -- Made by the page: the same edit sent again is no second one.
  id uuid not null,
  page uuid not null,
  person uuid not null,
  name text not null,
  at bigint not null,
  seen int not null,
  command jsonb not null,
  inverse jsonb not null,
  -- The edit of somebody else that it went over unseen.
  over_seq int,
  undoes uuid,
  primary key (slug, seq),
  unique (slug, id)
);

create table draft_snapshot (
  slug text not null references draft,
  seq int not null,
  description jsonb not null,
  primary key (slug, seq)
);
