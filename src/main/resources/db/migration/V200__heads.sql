-- the first post of an organisation (一把手); several bodies have a leader of several posts, so the role doesn't say it
alter table organizations.post add column head boolean not null default false;
