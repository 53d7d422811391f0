import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ContactPane } from './contact-pane';

/** The contact pane where there is no room beside the conversation. */
export function ContactDrawer({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('pane.open')}
        title={t('pane.open')}
        onClick={open}
      >
        <IconUserCircle size={21} stroke={1.6} />
      </ActionIcon>
      <Drawer opened={opened} onClose={close} position="right" size={360} title={t('pane.title')}>
        <ContactPane chat={chat} onLeave={close} />
      </Drawer>
    </>
  );
}
