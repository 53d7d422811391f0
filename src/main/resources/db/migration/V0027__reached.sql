-- Notes when identities last wrote on channels; who writes has not blocked us any more. A function, so that whoever stores the
-- messages can say so in the same call. Answers how many were noted.
create function channels.reached(channel_ids bigint[], identity_ids bigint[], times timestamptz[]) returns bigint
language sql volatile as $$
    with noted as (
        insert into channels.reach (channel_id, identity_id, last_inbound_at)
        select channel_id, identity_id, max(at) from unnest(channel_ids, identity_ids, times) as r(channel_id, identity_id, at)
        group by 1, 2 order by 1, 2
        on conflict (channel_id, identity_id) do update
        set last_inbound_at = greatest(reach.last_inbound_at, excluded.last_inbound_at),
            blocked_at = case when excluded.last_inbound_at < reach.blocked_at then reach.blocked_at end
        returning 1)
    select count(*) from noted
$$;
