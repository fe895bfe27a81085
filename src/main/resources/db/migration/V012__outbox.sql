-- what happened, written in the transaction that made it happen; empty when everything is delivered
create table platform.outbox (
  county_code text not null,
  id uuid not null,
  -- the item, and its version after the event: events of one subject are delivered in this order
  subject uuid not null,
  seq bigint not null,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  -- given by the drainer, not by the writer: what commits late gets a later position and is not skipped
  position bigint,
  primary key (county_code, id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

create unique index outbox_position on platform.outbox (county_code, position) where position is not null;

-- what was delivered; positions run without a gap, so a feed can be read from any of them
create table platform.outbox_archive (
  county_code text not null,
  position bigint not null,
  id uuid not null,
  subject uuid not null,
  seq bigint not null,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  primary key (county_code, position)
);

-- which process drains the county
create table platform.outbox_lease (
  county_code text primary key,
  holder text not null,
  until timestamptz not null,
  last_position bigint not null
);

-- a listener that failed on an event of the subject gets the later ones only after that one
create table platform.outbox_block (
  county_code text not null,
  subject uuid not null,
  listener text not null,
  failures int not null,
  -- class and place of the failure, never its message: that may quote personal data
  last_error text not null,
  since timestamptz not null,
  next_try_at timestamptz not null,
  primary key (county_code, subject, listener)
);

-- positions in the archive that the blocked listener still has to get
create table platform.outbox_held (
  county_code text not null,
  subject uuid not null,
  listener text not null,
  position bigint not null,
  primary key (county_code, subject, listener, position)
);
