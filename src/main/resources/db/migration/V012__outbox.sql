create table platform.outbox (
  county_code text not null,
  id uuid not null,
  subject uuid not null,
  seq bigint not null,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  position bigint,
  primary key (county_code, id)
);
