create schema cases;

-- Running numbers of a day; gaps are allowed.
create table cases.day_counter (
  county_code text not null,
  day date not null,
  last int not null,
  primary key (county_code, day)
);

create table cases.category (
  county_code text not null,
  code text not null,
  name text not null,
  name_en text not null,
  -- usually responsible; what the desk is offered, never applied by itself
  organization_id uuid,
  rank int not null,
  primary key (county_code, code),
  foreign key (county_code, organization_id) references organizations.organization (county_code, id)
);

-- A call, a visit, a web form: one contact may bring several reports.
create table cases.contact (
  county_code text not null,
  id uuid not null,
  channel text not null,
  at timestamptz not null,
  taken_by uuid,
  primary key (county_code, id)
);

-- What only a case has, under the id of its item.
create table cases.matter (
  county_code text not null,
  id uuid not null,
  channel text not null,
  longitude double precision,
  latitude double precision,
  -- pairs of characters of what was written, for searching; emptied when the case is de-identified
  search tsvector not null,
  primary key (county_code, id),
  foreign key (county_code, id) references workflow.item (county_code, id)
);

create index matter_search on cases.matter using gin (search);

-- One person's matter: code, contact data and rating belong to it, whatever case it is merged into.
create table cases.report (
  county_code text not null,
  id uuid not null,
  contact_id uuid not null,
  case_id uuid not null,
  public_code text not null,
  contact_details_id uuid,
  reported_at timestamptz not null,
  solved text,
  satisfaction smallint,
  rated_at timestamptz,
  primary key (county_code, id),
  unique (county_code, public_code),
  foreign key (county_code, contact_id) references cases.contact (county_code, id),
  foreign key (county_code, case_id) references cases.matter (county_code, id),
  foreign key (county_code, contact_details_id) references people.contact_details (county_code, id)
);

create index report_of_case on cases.report (county_code, case_id);

create table cases.photo (
  county_code text not null,
  id uuid not null,
  case_id uuid not null,
  -- REPORT or RESULT
  shows text not null,
  added_at timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, id) references files.file (county_code, id),
  foreign key (county_code, case_id) references cases.matter (county_code, id)
);

create index photo_of_case on cases.photo (county_code, case_id);
