import { useEffect } from 'react';
import { chatStore } from './store';

/** Follows the messages of `chat` as long as it is shown. */
export function useOpenChat(chat: number) {
  useEffect(() => {
    chatStore.watch(chat);
    return () => chatStore.unwatch(chat);
  }, [chat]);
}
