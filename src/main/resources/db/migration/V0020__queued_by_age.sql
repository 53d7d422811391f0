-- What waits longest to leave, found without looking at all that waits.
-- squawk-ignore require-concurrent-index-creation
create index message_queued_age on chats.message (order_at) where status in ('QUEUED', 'SENDING');

create view chats.v_queued as
select channel_id, identity_id, order_at, public_id from chats.message where status in ('QUEUED', 'SENDING');
