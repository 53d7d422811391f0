-- What a kind of channel needs besides what all have, such as the address of the provider's API. Secrets lie in platform.secret.
alter table channels.channel add column settings jsonb not null default '{}';

-- The customer blocked the account; null when they did not, or write again.
alter table channels.reach add column blocked_at timestamptz;

-- How a channel fares, for its health line. Times of messages are written every few seconds, trouble at once.
create table channels.health (
    channel_id bigint primary key references channels.channel (id),
    last_in_at timestamptz,
    last_out_at timestamptz,
    -- When the provider last answered or called us.
    heard_at timestamptz,
    -- In words, null when all is well.
    trouble text,
    since timestamptz,
    -- Events that make no chat: of groups, broadcast channels and posts.
    ignored bigint not null default 0
);

create view channels.v_health as
select channel_id, trouble from channels.health;
