create schema knowledge;

-- How something is done, or the text of an answer with placeholders; its wordings are editions.
create table knowledge.article (
  county_code text not null,
  id uuid not null,
  -- ARTICLE or TEMPLATE
  kind text not null,
  -- responsible for what it says; absent: the county as a whole
  organization_id uuid,
  -- by this day the post where the organisation's work arrives looks whether it still holds
  review_on date not null,
  -- how often it went into an answer; by whom is nobody's business
  uses int not null,
  version int not null,
  primary key (county_code, id),
  foreign key (county_code, organization_id) references organizations.organization (county_code, id)
);

create table knowledge.edition (
  county_code text not null,
  article_id uuid not null,
  number int not null,
  -- DRAFT, PUBLISHED or RETIRED
  state text not null,
  title text not null,
  body text not null,
  category text,
  -- INTERNAL or PUBLIC
  audience text not null,
  valid_from date not null,
  valid_to date,
  written_by uuid not null,
  written_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  -- pairs of characters: of the title with weight A, of the text with weight B
  search tsvector not null,
  primary key (county_code, article_id, number),
  foreign key (county_code, article_id) references knowledge.article (county_code, id),
  -- two persons: nobody publishes what they wrote themselves
  check (published_by is null or published_by <> written_by)
);

create unique index edition_drafted on knowledge.edition (county_code, article_id) where state = 'DRAFT';
create unique index edition_published on knowledge.edition (county_code, article_id) where state = 'PUBLISHED';
create index edition_search on knowledge.edition using gin (search);
