-- Two levels: the code of the second begins with that of the first and a dot.
alter table cases.category add column parent text;

alter table cases.category add constraint category_parent
  foreign key (county_code, parent) references cases.category (county_code, code);

-- The lists that say whose a matter is; each edition is whole. The one in force is the last that was published.
create table cases.list_edition (
  county_code text not null,
  -- DUTIES, ADMISSIONS or CATALOGUE
  book text not null,
  edition int not null,
  note text not null,
  drafted_at timestamptz not null,
  drafted_by uuid,
  -- absent while it is a draft
  published_at timestamptz,
  published_by uuid,
  primary key (county_code, book, edition)
);

create table cases.listed_item (
  county_code text not null,
  book text not null,
  edition int not null,
  rank int not null,
  -- BASIC, ASSIST, RECALLED, ENFORCEMENT, ADMITTED or CATALOGUED
  list text not null,
  code text not null,
  name text not null,
  -- codes of categories or of items of the dispatch catalogue
  covers text[] not null,
  -- where it holds: an area with all that lies in it, towns of one kind; empty: everywhere
  area_code text not null,
  town_kind text not null,
  -- BODY with its id, or TOWN or VILLAGE: that of the place
  lead text not null,
  lead_id uuid,
  others uuid[] not null,
  basis text not null,
  steps text not null,
  limits text not null,
  boundary text not null,
  money text not null,
  valid_from date,
  valid_until date,
  primary key (county_code, book, edition, rank),
  unique (county_code, book, edition, list, code, area_code),
  foreign key (county_code, book, edition) references cases.list_edition (county_code, book, edition),
  foreign key (county_code, lead_id) references organizations.organization (county_code, id)
);

-- A matter that was to go to a town or village though it isn't theirs (ZL-31): refused by the program, or objected to by
-- the body and ruled on.
create table cases.push_down (
  county_code text not null,
  id uuid not null,
  at timestamptz not null,
  -- REFUSED, OBJECTED, UPHELD or OVERRULED
  outcome text not null,
  case_id uuid not null,
  -- who tried; absent for what came of an objection
  account_id uuid,
  to_id uuid not null,
  -- whose matter it is, as far as a list says so
  responsible_id uuid,
  list text not null,
  item_code text not null,
  item_name text not null,
  primary key (county_code, id),
  foreign key (county_code, case_id) references workflow.item (county_code, id),
  foreign key (county_code, to_id) references organizations.organization (county_code, id),
  foreign key (county_code, responsible_id) references organizations.organization (county_code, id)
);

create index push_down_at on cases.push_down (county_code, at);
create index push_down_of_case on cases.push_down (county_code, case_id, at);
