import { Alert, List, Text } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelCheck } from '@/lib/api/types';

/** Whose token it is, and what there is to know before connecting. */
export function BotFound({ found }: { found: ChannelCheck }) {
  const { t } = useTranslation('channels');
  const { account, title, notices } = found;
  return (
    <Alert role="status" color="teal" variant="light" icon={<IconRobot size={18} />}>
      <Text size="sm" fw={550}>
        <bdi>{title === '' ? t('botAccount', { account }) : t('bot', { account, title })}</bdi>
      </Text>
      {notices.length > 0 && (
        <List size="sm" mt={4}>
          {notices.map((notice) => (
            <List.Item key={notice}>{notice}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
