import { memo } from 'react';
import { openChat } from '../commands/open-chat';
import { UnreadBadge } from '../list/unread-badge';
import { useLive } from '../live/store';
import classes from './conversation.module.css';

export const OtherChat = memo(function OtherChat({ chat }: { chat: number }) {
  const row = useLive((state) => state.rows.get(chat));
  if (row === undefined) return null;
  return (
    <button
      type="button"
      className={classes.other}
      title={row.contact.name}
      onClick={() => openChat(chat)}
    >
      <bdi dir="auto">{row.contact.name}</bdi>
      <UnreadBadge count={row.unread} />
    </button>
  );
});
