-- Who published an edition; those that the house published itself have none.
create table publication (
  slug text not null,
  number int not null,
  person uuid not null,
  name text not null,
  note text not null,
  -- The entry of the draft that it stands at, and the edition that it goes back to.
  seq int,
  back int,
  primary key (slug, number),
  foreign key (slug, number) references edition
);

-- An edition to be published at a time, as it was when that was said.
create table planned_edition (
  slug text primary key,
  description jsonb not null,
  at bigint not null,
  person uuid not null,
  name text not null,
  note text not null,
  seq int not null
);

-- A draft under a private link, as it was then. Of the secret there is a hash alone.
create table preview (
  secret_hash bytea primary key,
  slug text not null,
  description jsonb not null,
  delete_at bigint not null
);
