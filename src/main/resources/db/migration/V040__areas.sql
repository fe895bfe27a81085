create schema areas;

create table areas.area (
  county_code text not null,
  -- 12 digits, a grid 15; never used for another area
  code text not null,
  kind text not null check (kind in ('COUNTY', 'TOWN', 'VILLAGE', 'GRID')),
  sub_kind text check (sub_kind in ('SUBDISTRICT', 'TOWN', 'TOWNSHIP', 'RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE',
    'BASIC', 'SPECIAL')),
  parent_code text,
  name text not null,
  valid_from date not null,
  -- first day no longer in force
  valid_to date,
  -- sums, never about a person or a home; 0 when not counted
  households integer not null check (households >= 0),
  people integer not null check (people >= 0),
  version integer not null,
  primary key (county_code, code),
  foreign key (county_code, parent_code) references areas.area (county_code, code),
  check (length(code) = case kind when 'GRID' then 15 else 12 end),
  check ((parent_code is null) = (kind = 'COUNTY')),
  check (valid_to > valid_from)
);

create table areas.boundary (
  county_code text not null,
  area_code text not null,
  valid_from date not null,
  -- first day on which another boundary, or none, is in force
  valid_to date,
  -- polygon or multipolygon, WKB, WGS 84, longitude first
  polygon bytea not null,
  primary key (county_code, area_code, valid_from),
  foreign key (county_code, area_code) references areas.area (county_code, code),
  check (valid_to > valid_from)
);

-- which areas took the place of one that ended
create table areas.successor (
  county_code text not null,
  area_code text not null,
  successor_code text not null,
  primary key (county_code, area_code, successor_code),
  foreign key (county_code, area_code) references areas.area (county_code, code),
  foreign key (county_code, successor_code) references areas.area (county_code, code)
);

-- new with every change, so that each node notices
create table areas.revision (
  county_code text not null,
  revision uuid not null,
  primary key (county_code)
);
