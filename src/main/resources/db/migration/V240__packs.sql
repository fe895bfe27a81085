create schema packs;

-- Which packs a county has.
create table packs.pack (
  county_code text not null,
  name text not null,
  label_zh text not null,
  label_en text not null,
  about_zh text not null,
  about_en text not null,
  -- as its maker counts
  version int not null,
  -- groups with their registers, in the order of the menu
  menu jsonb not null,
  installed_at timestamptz not null,
  primary key (county_code, name)
);

-- What a place names but does not define; the county says what it is.
create table packs.template (
  county_code text not null,
  pack text not null,
  name text not null,
  label_zh text not null,
  label_en text not null,
  about_zh text not null,
  about_en text not null,
  -- of its entries; 0: the county has not filled it in
  version int not null,
  primary key (county_code, pack, name),
  foreign key (county_code, pack) references packs.pack (county_code, name)
);

-- Every version stays.
create table packs.template_entry (
  county_code text not null,
  pack text not null,
  template text not null,
  version int not null,
  place smallint not null,
  label_zh text not null,
  label_en text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (county_code, pack, template, version, place),
  foreign key (county_code, pack, template) references packs.template (county_code, pack, name)
);
