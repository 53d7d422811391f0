import { Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OfferButton } from '@/features/chats/offer/offer-button';
import { ReadonlyThread } from '@/features/chats/readonly-thread';
import { useMay } from '@/features/session/use-me';
import type { ChatSummary } from '@/lib/api/types';
import { formatInstant, formatSpan } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { ChannelIcon } from '@/ui/channel-icon';
import { NameText } from '@/ui/name-text';
import classes from './contact-page.module.css';
import { useStatusWords } from './use-status-words';

interface ContactChatProps {
  /** Whose chat it is. */
  name: string;
  chat: ChatSummary;
  open: boolean;
  onToggle: () => void;
}

/** One chat of the contact; opened, its messages follow to be read. */
export function ContactChat({ name, chat, open, onToggle }: ContactChatProps) {
  const { t } = useTranslation('contacts');
  const statusWords = useStatusWords();
  const place = usePlace();
  const gives = useMay('SUPERVISE') && chat.status === 'WAITING';
  const Chevron = open ? IconChevronUp : IconChevronDown;
  const thread = `chat-${chat.id}`;
  return (
    <li>
      <button
        type="button"
        className={classes.chat}
        aria-expanded={open}
        aria-controls={open ? thread : undefined}
        onClick={onToggle}
      >
        <ChannelIcon kind={chat.channel.kind} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs" justify="space-between" wrap="nowrap">
            <NameText inherit fw={550}>
              {chat.channel.name}
            </NameText>
            <Text inherit c="dimmed" style={{ flex: 'none' }}>
              {chat.endedAt
                ? formatSpan(chat.createdAt, chat.endedAt, place)
                : t('chats.since', { when: formatInstant(chat.createdAt, place) })}
            </Text>
          </Group>
          <Text size="sm">{statusWords(chat)}</Text>
          {chat.lastLine !== null && (
            <NameText size="sm" c="dimmed">
              {chat.lastLine || t('chats.noText')}
            </NameText>
          )}
          <Text size="xs" c="dimmed" mt={2}>
            <bdi>{t('chats.queue', { queue: chat.queue.name })}</bdi>
            {' · '}
            {t('chats.messages', { count: chat.messageCount })}
          </Text>
        </div>
        <Chevron size={18} aria-hidden="true" />
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get in
        <section id={thread} className={classes.thread} tabIndex={0} aria-label={t('chats.read')}>
          {gives && <OfferButton chat={chat.id} name={name} />}
          <ReadonlyThread chatId={chat.id} />
        </section>
      )}
    </li>
  );
}
