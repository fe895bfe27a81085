-- data keys, each wrapped by the master key in $LIUCHI_HOME/keys/master.key; a row outlives the last text it sealed
create table platform.vault_key (
  key_id int primary key,
  cipher text not null,
  wrapped bytea not null,
  created_at timestamptz not null
);
