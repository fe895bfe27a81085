create schema organizations;

create table organizations.organization (
  county_code text not null,
  id uuid not null,
  kind text not null,
  name text not null,
  short_name text not null,
  area_code text not null, -- its jurisdiction
  parent_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version bigint not null,
  primary key (county_code, id),
  unique (county_code, area_code, name, valid_from),
  foreign key (county_code, parent_id) references organizations.organization (county_code, id),
  check (kind in ('COUNTY_OFFICE', 'LINKAGE_CENTRE', 'DEPARTMENT', 'TOWN', 'VILLAGE')),
  check (valid_to > valid_from)
);

create table organizations.post (
  county_code text not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  role text not null,
  area_code text, -- narrower than the organisation's, e.g. a grid
  intake boolean not null, -- dispatched work arrives here
  valid_from timestamptz not null,
  valid_to timestamptz,
  version bigint not null,
  primary key (county_code, id),
  foreign key (county_code, organization_id) references organizations.organization (county_code, id),
  check (valid_to > valid_from)
);
