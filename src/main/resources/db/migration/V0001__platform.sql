-- One schema a module. Writes go to the own schema only; reads may use the views `<module>.v_…` of lower modules.
-- Settings an administrator changes while the product runs.
create table platform.setting (
    name text primary key,
    value jsonb not null
);
