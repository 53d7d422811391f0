import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/ui/channel-icon';
import { Face } from '@/ui/face';
import { openChat } from '../commands/open-chat';
import { isFinal } from '../live/rows';
import { useLive } from '../live/store';
import { useView } from '../live/view';
import { LastLineText } from './last-line-text';
import classes from './list.module.css';
import { OfferLine } from './offer-line';
import { RowAction } from './row-action';
import { UnreadBadge } from './unread-badge';
import { useReturnedFocus } from './use-returned-focus';
import { WaitingTime } from './waiting-time';
import { WindowMark } from './window-mark';

interface ChatRowProps {
  chat: number;
  index: number;
  of: number;
  /** Offered to me alone: a line of its own says until when. */
  offer: boolean;
}

/** One chat of the list; follows only its own row. */
export const ChatRow = memo(function ChatRow({ chat, index, of, offer }: ChatRowProps) {
  const { t } = useTranslation('chats');
  const row = useLive((state) => state.rows.get(chat));
  const open = useView((view) => view.chat === chat);
  const button = useReturnedFocus(chat);
  if (row === undefined) return null;
  const { contact, channel, lastLine, waitingSince, unread, windowEndsAt } = row;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows stand apart in a virtual list
    <div
      role="group"
      aria-label={`${contact.name}, ${index + 1}/${of}`}
      className={classes.row}
      data-chat-row=""
      data-offer={offer || undefined}
      data-open={open || undefined}
    >
      <button
        type="button"
        ref={button}
        className={classes.open}
        data-open-chat=""
        aria-current={open || undefined}
        onClick={() => openChat(chat)}
      >
        <Face name={contact.name} picture={contact.picture} size={38} />
        <span className={classes.words}>
          <span className={classes.line}>
            <bdi dir="auto" className={classes.name} title={contact.name}>
              {contact.name}
            </bdi>
            <span className={classes.channel} title={channel.name}>
              <ChannelIcon kind={channel.kind} size={15} />
            </span>
            {windowEndsAt && !isFinal(row) && <WindowMark ends={windowEndsAt} />}
            {waitingSince && <WaitingTime since={waitingSince} />}
          </span>
          <span className={classes.line}>
            {lastLine ? (
              <LastLineText line={lastLine} />
            ) : (
              <span className={classes.last}>{t('noMessage')}</span>
            )}
            <UnreadBadge count={unread} />
          </span>
        </span>
      </button>
      {offer ? <OfferLine row={row} /> : <RowAction row={row} />}
    </div>
  );
});
