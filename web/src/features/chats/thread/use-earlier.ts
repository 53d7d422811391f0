import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChatSummary } from '@/lib/api/types';
import { type EarlierPage, earlierQuery, messagePage } from '../api';
import { chatStore } from '../live/store';
import type { Thread } from '../live/thread';

const NO_CHATS: readonly ChatSummary[] = [];
const NO_PAGES: readonly EarlierPage[] = [];

/** Loads upwards: first the rest of this chat, then the contact's earlier chats one after the other. */
export function useEarlier(chat: number, thread: Thread, chats = NO_CHATS) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const past = useInfiniteQuery(earlierQuery(chat, chats));
  const inThisChat = thread.loaded && thread.start !== '';
  const unloaded = chats.length > 0 && (past.data === undefined || past.hasNextPage);
  const loading = busy || past.isFetchingNextPage || past.isFetching;

  async function loadThisChat() {
    setBusy(true);
    setFailure(null);
    try {
      const page = await messagePage(chat, thread.start);
      chatStore.dispatch({ type: 'older', chat, ...page });
    } catch (problem) {
      setFailure(problem);
    }
    setBusy(false);
  }

  return {
    more: inThisChat || unloaded,
    loading,
    failure: failure ?? past.error,
    pages: past.data?.pages ?? NO_PAGES,
    load: () => {
      if (loading || !thread.loaded) return;
      if (inThisChat) void loadThisChat();
      else if (unloaded) void past.fetchNextPage();
    },
  };
}
