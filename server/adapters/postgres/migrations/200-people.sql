-- The people who work here. Nobody has a password: links and passkeys let them in.
-- Times are milliseconds since 1970 (UTC), given by the app server's clock.
create table person (
  id uuid primary key,
  name text not null,
  languages text[] not null,
  look text not null,
  roles text[] not null check (roles <@ array['owner', 'advisor', 'marketer', 'steward']),
  made_at bigint not null,
  -- When they first saved their own name, languages and look.
  profiled_at bigint,
  -- When they first signed in: while no owner has, the start command prints a link.
  signed_in_at bigint
);
