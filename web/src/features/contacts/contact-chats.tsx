import { Text, Title } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Named } from '@/lib/api/types';
import { BlankState } from '@/ui/blank-state';
import { QueryState } from '@/ui/query-state';
import { contactChatsQuery } from './api/contacts';
import { ContactChat } from './contact-chat';
import classes from './contact-page.module.css';

const route = getRouteApi('/shell/contacts/$contactId');

/** The contact's chats, newest first; one of them can be open, and the address remembers which. */
export function ContactChats({ contact }: { contact: Named }) {
  const { t } = useTranslation('contacts');
  const query = useQuery(contactChatsQuery(contact.id));
  const { chat: open } = route.useSearch();
  const navigate = route.useNavigate();
  const toggle = (id: number) =>
    void navigate({ search: { chat: id === open ? undefined : id }, replace: true });
  return (
    <section aria-label={t('chats.label', { name: contact.name })}>
      <Title order={2} size="h4" mb="xs">
        {t('chats.title')}
        {query.data && (
          <Text span c="dimmed" fw={400} ms={6}>
            {query.data.length}
          </Text>
        )}
      </Title>
      <QueryState
        query={query}
        isEmpty={(chats) => chats.length === 0}
        empty={<BlankState icon={IconMessageOff} title={t('chats.none')} />}
      >
        {(chats) => (
          <ul className={classes.chats}>
            {chats.map((chat) => (
              <ContactChat
                key={chat.id}
                chat={chat}
                open={chat.id === open}
                onToggle={() => toggle(chat.id)}
              />
            ))}
          </ul>
        )}
      </QueryState>
    </section>
  );
}
