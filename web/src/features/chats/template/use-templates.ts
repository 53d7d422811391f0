import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

/** The templates of the chat's channel, and the customer's language. */
export const useTemplates = (chat: number) =>
  useQuery({
    queryKey: ['chats', chat, 'templates'],
    queryFn: ({ signal }) => api.get(`/api/chats/${chat}/templates`, { signal }),
    staleTime: 0,
  });
