import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHelpCircle, IconUserShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/use-me';
import type { ChatRow } from '@/lib/api/types';
import { explainChat } from '../commands/explain-chat';
import { isMine, offerTo } from '../live/rows';
import { useLive } from '../live/store';

const OfferTo = lazy(() => import('../offer/offer-to').then((it) => ({ default: it.OfferTo })));

/** What else can be done with a chat, and asked about it. */
export function ChatMenu({ row }: { row: ChatRow }) {
  const { t } = useTranslation('chats');
  const [offering, setOffering] = useState(false);
  const me = useLive((state) => state.me);
  const supervisor = useMay('SUPERVISE');
  const got = isMine(row, me) || offerTo(row, me) !== null;
  return (
    <>
      <Menu position="bottom-end" width={230} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('more')}
            title={t('more')}
          >
            <IconDots size={20} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {supervisor && row.status === 'WAITING' && (
            <Menu.Item
              leftSection={<IconUserShare size={16} aria-hidden="true" />}
              onClick={() => setOffering(true)}
            >
              {t('offer.to')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconHelpCircle size={16} aria-hidden="true" />}
            onClick={() => explainChat(row.id)}
          >
            {t(got ? 'why.mine' : 'why.any')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {offering && (
        <Suspense>
          <OfferTo chat={row.id} name={row.contact.name} onClose={() => setOffering(false)} />
        </Suspense>
      )}
    </>
  );
}
