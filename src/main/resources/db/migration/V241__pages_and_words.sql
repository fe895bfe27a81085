-- What a pack shows to everybody: pages in their order.
alter table packs.pack add column pages jsonb not null default '[]';

-- What a pack calls things, by name of the term.
alter table packs.pack add column words jsonb not null default '{}';
