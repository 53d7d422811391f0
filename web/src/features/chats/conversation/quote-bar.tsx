import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { drafts, useReply } from '../live/drafts';
import { useLive } from '../live/store';
import { EMPTY_THREAD } from '../live/thread';
import { QuoteLine } from '../thread/quote-line';
import classes from '../thread/reaction.module.css';
import { ThreadMessages } from '../thread/thread-messages';

/** The message that the answer will quote; it can be let go. */
export function QuoteBar({ chat, onGone }: { chat: number; onGone: () => void }) {
  const { t } = useTranslation('chats');
  const quoted = useReply(chat);
  const known = useLive((state) => state.threads.get(chat))?.known ?? EMPTY_THREAD.known;
  if (quoted === undefined) return null;

  function letGo() {
    drafts.reply(chat, undefined);
    onGone();
  }

  return (
    <div className={classes.quoteBar}>
      <ThreadMessages value={known}>
        <QuoteLine to={quoted} />
      </ThreadMessages>
      <CloseButton
        size="sm"
        aria-label={t('act.noQuote')}
        title={t('act.noQuote')}
        onClick={letGo}
      />
    </div>
  );
}
