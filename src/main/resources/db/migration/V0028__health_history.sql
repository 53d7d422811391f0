-- That nothing comes though much usually does, in words. Beside the trouble, which others begin and end.
alter table channels.health
    add column silence text,
    add column silent_since timestamptz;

-- What troubled a channel, from when until when; the one without an end lasts.
create table channels.trouble_period (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    sentence text not null,
    began_at timestamptz not null,
    ended_at timestamptz
);
create index trouble_period_channel on channels.trouble_period (channel_id, began_at desc);
create unique index trouble_period_lasting on channels.trouble_period (channel_id, sentence) where ended_at is null;
insert into channels.trouble_period (channel_id, sentence, began_at)
select channel_id, trouble, coalesce(since, now()) from channels.health where trouble is not null;

-- How many messages of customers came in each hour, to know what is usual. Kept for five weeks.
create table channels.traffic (
    channel_id bigint not null references channels.channel (id),
    hour timestamptz not null,
    messages int not null,
    primary key (channel_id, hour)
);
