-- Files by the SHA-256 of what is in them. The bytes lie in a folder or an S3-compatible store.
create table asset (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  type text not null,
  -- Whether anybody may fetch it: models as they came are kept and never served.
  served boolean not null,
  -- The files that this one, a product's description, names: {"full.<hash>.glb": "<hash>"}.
  files jsonb not null default '{}',
  -- When it was last put or let go of, ms since 1970: what nobody uses is swept so long after.
  touched_at bigint not null
);

-- Models that come in, as a queue: whoever works at one holds it until `held_until`, and loses it when they fall.
create table model (
  id uuid primary key,
  name text not null,
  bytes bigint not null,
  person uuid references person on delete set null,
  state text not null check (state in ('coming', 'waiting', 'checking', 'ready', 'refused')),
  made_at bigint not null,
  arrived_at bigint,
  finished_at bigint,
  held_by text,
  held_until bigint,
  -- How often somebody began; who falls over it every time is not tried for ever.
  tries integer not null default 0,
  -- The model as it came, once it lies in the store.
  source text references asset,
  report jsonb,
  -- The product's description (product.json).
  product text references asset,
  poster text references asset,
  confirmed jsonb not null default '[]'
);
create index model_waiting on model (arrived_at) where state in ('waiting', 'checking');

-- A device that is red for a product, let through by somebody with a reason. Their name stays when they go.
create table model_pass (
  model uuid not null references model on delete cascade,
  device text not null check (device in ('phone', 'headset', 'desktop')),
  by text not null,
  reason text not null,
  at bigint not null,
  primary key (model, device)
);
