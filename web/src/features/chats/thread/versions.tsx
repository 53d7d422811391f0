import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import type { Message } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { QueryState } from '@/ui/query-state';
import classes from './thread.module.css';

/** What an edited message said before, the oldest first. */
export function Versions({ message }: { message: Message }) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  const { chatId, id, editedAt } = message;
  const query = useQuery({
    queryKey: ['chats', chatId, 'versions', id, editedAt],
    queryFn: ({ signal }) => api.get(`/api/chats/${chatId}/messages/${id}/versions`, { signal }),
  });
  return (
    <>
      <Text size="sm" fw={600}>
        {t('edited.earlier')}
      </Text>
      <QueryState
        query={query}
        isEmpty={(versions) => versions.length === 0}
        empty={<Text size="sm">{t('edited.none')}</Text>}
      >
        {(versions) => (
          <ol className={classes.version}>
            {versions.map(({ text, until }) => (
              <li key={until}>
                <span dir="auto" className={classes.text}>
                  {text || t('noText')}
                </span>
                <Text size="xs" c="dimmed">
                  {t('edited.until', { when: formatInstant(until, place) })}
                </Text>
              </li>
            ))}
          </ol>
        )}
      </QueryState>
    </>
  );
}
