import './colours.css';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '@/lib/time/use-place';
import { LoadingLines } from '@/ui/loading-lines';
import { ProblemNote } from '@/ui/problem-note';
import { historyQuery } from './api';
import { BlockList } from './thread/block-list';
import { blocksOf } from './thread/blocks';
import classes from './thread/thread.module.css';
import { ThreadMessages } from './thread/thread-messages';

/** The messages of any chat the user may read, without a way to answer. */
export function ReadonlyThread({ chatId }: { chatId: number }) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  const query = useInfiniteQuery(historyQuery(chatId));
  const messages = query.data?.pages.toReversed().flatMap(({ items }) => items) ?? [];
  return (
    <div data-thread="">
      {query.isPending && <LoadingLines lines={3} />}
      <ProblemNote failure={query.error} onRetry={() => query.refetch()} />
      {query.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.earlier}
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
      <ThreadMessages value={messages}>
        <BlockList blocks={blocksOf(messages, [], place)} customer={t('pane.title')} fixed />
      </ThreadMessages>
      {query.isSuccess && messages.length === 0 && (
        <p className={classes.quiet}>{t('emptyThread')}</p>
      )}
    </div>
  );
}
