import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { ChatDetails, ChatRow, ChatSummary, MessagePage } from '@/lib/api/types';

export const PAGE_SIZE = 50;

export const messagePage = (chat: number, before?: string, signal?: AbortSignal) =>
  api.get(`/api/chats/${chat}/messages`, {
    signal,
    query: { before, limit: PAGE_SIZE },
  });

/** Contact, source, history and earlier chats; asked again when owner or status changed. */
export const detailsQuery = (chat: number, row: ChatRow | undefined) =>
  queryOptions<ChatDetails>({
    queryKey: ['chats', chat, 'details', row?.status, row?.owner?.id],
    queryFn: ({ signal }) => api.get(`/api/chats/${chat}`, { signal }),
    placeholderData: (previous) => (previous?.row.id === chat ? previous : undefined),
    enabled: row !== undefined,
  });

/** All messages of a chat, the newest page first. */
export const historyQuery = (chat: number) =>
  infiniteQueryOptions({
    queryKey: ['chats', chat, 'messages'],
    queryFn: ({ pageParam, signal }) => messagePage(chat, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.more ? page.items[0]?.position : undefined),
  });

/** Where in the contact's earlier chats the next page begins. */
export interface EarlierPlace {
  chat: number;
  before?: string;
}

export interface EarlierPage extends MessagePage {
  chat: number;
}

/** The messages of earlier chats, going back in time from the newest, one chat after the other. */
export const earlierQuery = (chat: number, chats: readonly ChatSummary[]) =>
  infiniteQueryOptions({
    queryKey: ['chats', chat, 'earlier', chats.map(({ id }) => id)],
    queryFn: async ({ pageParam, signal }): Promise<EarlierPage> => ({
      chat: pageParam.chat,
      ...(await messagePage(pageParam.chat, pageParam.before, signal)),
    }),
    initialPageParam: { chat: chats[0]?.id ?? 0 } as EarlierPlace,
    getNextPageParam: (page): EarlierPlace | undefined => {
      if (page.more) return { chat: page.chat, before: page.items[0]?.position };
      const next = chats[chats.findIndex(({ id }) => id === page.chat) + 1];
      return next && { chat: next.id };
    },
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
