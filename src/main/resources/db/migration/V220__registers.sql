create schema registers;

-- Every definition that ever was, by the hash of its canonical JSON.
create table registers.definition (
  county_code text not null,
  hash text not null,
  name text not null,
  definition text not null,
  stored_at timestamptz not null,
  primary key (county_code, hash)
);

-- The registers that a county has now.
create table registers.register (
  county_code text not null,
  name text not null,
  hash text not null,
  installed_at timestamptz not null,
  version int not null,
  primary key (county_code, name),
  foreign key (county_code, hash) references registers.definition (county_code, hash)
);

create table registers.counter (
  county_code text not null,
  register text not null,
  year int not null,
  last int not null,
  primary key (county_code, register, year)
);

-- The values of a record; its state, owner, clocks and history are those of the item under the same id.
create table registers.record (
  county_code text not null,
  id uuid not null,
  register text not null,
  number text not null,
  title text not null,
  area_code text not null,
  holder uuid not null,
  keeper uuid not null,
  state text not null,
  vals jsonb not null,
  entered_at timestamptz not null,
  -- begin of retention; absent while the record may still change
  ended_at timestamptz,
  -- set once retention has ended and personal values are gone
  erased_at timestamptz,
  search tsvector not null,
  primary key (county_code, id),
  foreign key (county_code, id) references workflow.item (county_code, id)
) with (fillfactor = 90);
create index record_newest on registers.record (county_code, register, id);
create index record_ended on registers.record (county_code, register, ended_at) where ended_at is not null and erased_at is null;
create index record_search on registers.record using gin (search);

-- What lists are filtered and sorted by, one row for each value; fields that begin with _ are the program's.
create table registers.value (
  county_code text not null,
  record_id uuid not null,
  register text not null,
  field text not null,
  place smallint not null,
  text text,
  number numeric,
  day date,
  ref uuid,
  primary key (county_code, record_id, field, place),
  foreign key (county_code, record_id) references registers.record (county_code, id)
);
create index value_text on registers.value (county_code, register, field, text, record_id) where text is not null;
create index value_number on registers.value (county_code, register, field, number, record_id) where number is not null;
create index value_day on registers.value (county_code, register, field, day, record_id) where day is not null;
create index value_ref on registers.value (county_code, register, field, ref, record_id) where ref is not null;

-- What no two records of a register may have alike.
create table registers.unique_key (
  county_code text not null,
  register text not null,
  rule text not null,
  key text not null,
  record_id uuid not null,
  primary key (county_code, register, rule, key),
  foreign key (county_code, record_id) references registers.record (county_code, id)
);
create index unique_key_of_record on registers.unique_key (county_code, record_id);

-- People by consent: sealed; the record itself holds only the mask.
create table registers.person (
  county_code text not null,
  record_id uuid not null,
  field text not null,
  sealed bytea not null,
  until date,
  primary key (county_code, record_id, field),
  foreign key (county_code, record_id) references registers.record (county_code, id)
);

-- What a step changed, beside its line in the item's history, which holds the hash of it.
create table registers.change (
  county_code text not null,
  record_id uuid not null,
  seq int not null,
  before jsonb not null,
  after jsonb not null,
  primary key (county_code, record_id, seq),
  foreign key (county_code, record_id) references registers.record (county_code, id)
);

-- Figures as sums of what each change added or took away; many small rows are put together now and then.
create table registers.tally (
  county_code text not null,
  register text not null,
  figure text not null,
  id uuid not null,
  area_code text not null,
  organization_id uuid,
  period text not null,
  cell text not null,
  value text not null,
  records bigint not null,
  total numeric not null,
  primary key (county_code, register, figure, id)
);
create index tally_of_value on registers.tally (county_code, register, figure, value);

-- Which periods a schedule has begun for whom.
create table registers.begun (
  county_code text not null,
  register text not null,
  schedule text not null,
  period text not null,
  target text not null,
  record_id uuid not null,
  primary key (county_code, register, schedule, period, target)
);
