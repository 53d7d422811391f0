import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '@/lib/time/use-place';
import { LoadingLines } from '@/ui/loading-lines';
import { ProblemNote } from '@/ui/problem-note';
import { detailsQuery } from '../api';
import { useOutgoing } from '../live/sending';
import { useLive } from '../live/store';
import { EMPTY_THREAD } from '../live/thread';
import { BlockList } from './block-list';
import { blocksOf } from './blocks';
import { EarlierChats } from './earlier-chats';
import { NewBelow } from './new-below';
import { OutgoingBubble } from './outgoing-bubble';
import { recent } from './recent';
import classes from './thread.module.css';
import { ThreadActions, useAbilities } from './thread-actions';
import { ThreadMessages } from './thread-messages';
import { TypingLine } from './typing-line';
import { useEarlier } from './use-earlier';
import { useEnd } from './use-end';
import { useFill } from './use-fill';
import { useMarkRead } from './use-mark-read';

/** The talk in one scroll: earlier chats, this chat, what is on its way, who is typing. */
export function Thread({ chat, shown }: { chat: number; shown: boolean }) {
  const { t } = useTranslation('chats');
  const { language, timeZone } = usePlace();
  const scroller = useRef<HTMLDivElement>(null);
  const thread = useLive((state) => state.threads.get(chat)) ?? EMPTY_THREAD;
  const row = useLive((state) => state.rows.get(chat));
  const outgoing = useOutgoing(chat);
  const abilities = useAbilities(chat);
  const { data: details } = useQuery(detailsQuery(chat, row));
  const earlier = useEarlier(chat, thread, details?.earlier);
  const blocks = useMemo(
    () => blocksOf(thread.messages, recent(details?.history, thread), { language, timeZone }),
    [thread, details, language, timeZone],
  );
  const onTheWay = outgoing.filter(
    ({ clientId }) => !thread.messages.some((message) => message.clientId === clientId),
  );
  const end = useEnd({ scroller, thread, earlier: earlier.pages, sending: onTheWay.length });
  useFill({ scroller, shown, earlier });
  useMarkRead({ chat, seen: shown && end.reached });

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        role="log"
        data-thread=""
        aria-live="polite"
        aria-label={t('messages')}
        aria-busy={!thread.loaded || earlier.loading}
        onScroll={() => end.look(earlier.load)}
      >
        {!thread.loaded && <LoadingLines lines={4} />}
        {thread.loaded && earlier.more && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.earlier}
            loading={earlier.loading}
            onClick={earlier.load}
          >
            {t('earlier')}
          </Button>
        )}
        <ProblemNote failure={earlier.failure} onRetry={earlier.load} />
        <EarlierChats pages={earlier.pages} chats={details?.earlier ?? []} />
        <ThreadMessages value={thread.known}>
          <ThreadActions value={abilities}>
            <BlockList blocks={blocks} customer={row?.contact.name ?? ''} chat={chat} />
          </ThreadActions>
        </ThreadMessages>
        {thread.loaded && blocks.length === 0 && onTheWay.length === 0 && (
          <p className={classes.quiet}>{t('emptyThread')}</p>
        )}
        <ThreadMessages value={thread.known}>
          {onTheWay.map((message) => (
            <OutgoingBubble key={message.clientId} message={message} />
          ))}
        </ThreadMessages>
        <TypingLine chat={chat} />
      </div>
      {!end.reached && <NewBelow count={end.below} onGo={end.go} />}
    </div>
  );
}
