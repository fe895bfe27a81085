create schema calendar;

-- years whose holidays are known; a deadline that touches another one is provisional
create table calendar.published_year (
  year integer primary key,
  source text not null
);

create table calendar.special_day (
  day date primary key,
  -- OFF: not worked; WORK: a weekend day worked instead of a holiday
  kind text not null check (kind in ('OFF', 'WORK')),
  name text not null,
  name_en text not null
);

-- one row a shift of the workday; no row: 08:30-12:00 and 14:00-17:30
create table calendar.working_hours (
  county_code text not null,
  opens time not null,
  closes time not null,
  primary key (county_code, opens),
  check (opens < closes)
);
