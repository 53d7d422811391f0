-- What must not be read from the database alone: encrypted with a key that lies elsewhere. The name is bound to the value.
create table platform.secret (
    name text primary key,
    value bytea not null,
    changed_at timestamptz not null
);

-- What the configuration file says, and the page therefore only shows. Written anew at each start.
create table platform.managed (
    kind text not null,
    key text not null,
    primary key (kind, key)
);
