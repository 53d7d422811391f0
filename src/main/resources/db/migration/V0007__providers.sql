create schema providers;

-- A lane is one way out: all messages of a channel to an identity, in order. One worker at a time holds its lease; the fence
-- grows with each lease, so that a worker which was paused too long can change nothing any more.
create table providers.lane (
    channel_id bigint not null references channels.channel (id),
    identity_id bigint not null references contacts.identity (id),
    fence bigint not null,
    leased_until timestamptz not null,
    retry_at timestamptz not null,
    attempts int not null default 0,
    primary key (channel_id, identity_id)
);

-- A visitor of a website. The browser holds the token, we only its hash.
create table providers.visitor (
    token_hash bytea primary key,
    channel_id bigint not null references channels.channel (id),
    key text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    name text,
    email text
);
create index visitor_expiry on providers.visitor (expires_at);
