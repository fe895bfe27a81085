-- the map: what is open, by where it is
create index item_open_area on workflow.item (county_code, area_code text_pattern_ops) where closed_at is null;
