-- the map: what is open, by where it is
create index item_open_area on workflow.item (county_code, area_code text_pattern_ops) where closed_at is null;
-- people read out the last digits of a number
create index item_number_from_its_end on workflow.item (county_code, kind, reverse(replace(reference, '-', '')) text_pattern_ops);
