-- What a provider sent and we could not take in: kept with the reason until somebody looks at it (IN-9, IN-11).
create table providers.quarantine (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    received_at timestamptz not null,
    reason text not null,
    detail text not null,
    -- The same delivery twice is one row.
    key text not null,
    payload bytea not null,
    replayed_at timestamptz
);
create unique index quarantine_key on providers.quarantine (channel_id, key);
create index quarantine_open on providers.quarantine (channel_id, id) where replayed_at is null;
create index quarantine_received on providers.quarantine (received_at);

-- Which node asks Telegram for the updates of a bot: one at a time. The rest is what Telegram was told last.
create table providers.telegram (
    channel_id bigint primary key references channels.channel (id),
    node text not null,
    leased_until timestamptz not null,
    -- The webhook that was set, empty when updates are asked for, null before either.
    webhook text,
    -- Grows whenever Telegram is to be told anew.
    asked int not null default 0
);
