import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chatStore, useLive } from './live/store';

/** Says once that a chat has come to New; those already there at the start are not news. */
export function NewChatAnnouncer() {
  const { t } = useTranslation('chats');
  const ids = useLive((state) => state.waiting.ids);
  const listed = useLive((state) => state.newListed);
  const known = useRef<Set<number> | null>(null);
  const [words, setWords] = useState('');

  useEffect(() => {
    if (!listed) return;
    const news = known.current === null ? [] : ids.filter((id) => !known.current?.has(id));
    known.current = new Set([...(known.current ?? []), ...ids]);
    const first = news[0] === undefined ? undefined : chatStore.state.get().rows.get(news[0]);
    if (first === undefined) return;
    setWords(
      news.length === 1
        ? t('announceNew', { name: first.contact.name, channel: first.channel.name })
        : t('announceMany', { count: news.length }),
    );
  }, [ids, listed, t]);

  return <VisuallyHidden role="status">{words}</VisuallyHidden>;
}
