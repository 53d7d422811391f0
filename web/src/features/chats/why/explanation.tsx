import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Instant } from '@/lib/api/types';
import { QueryState } from '@/ui/query-state';
import { useOpenerFocus } from '@/ui/use-opener-focus';
import { changeView } from '../live/view';
import { AssignmentCard } from './assignment-card';
import { assignmentsQuery, meantBy } from './assignments';

interface ExplanationProps {
  chat: number;
  /** The entry of the history that was asked about. */
  at: Instant | null;
}

/** Why who got the chat and who did not, assignment by assignment, the newest first. */
export function Explanation({ chat, at }: ExplanationProps) {
  const { t } = useTranslation('chats');
  useOpenerFocus();
  const query = useQuery(assignmentsQuery(chat));
  return (
    <Modal
      opened
      onClose={() => changeView({ explaining: null })}
      title={t('why.title')}
      size="lg"
      centered
    >
      <QueryState
        query={query}
        isEmpty={(all) => all.length === 0}
        empty={<Text size="sm">{t('why.none')}</Text>}
      >
        {(all) => {
          const meant = meantBy(at, all);
          return all.map((one) => (
            <AssignmentCard
              key={`${one.at} ${one.chosen?.id}`}
              assignment={one}
              meant={one === meant && all.length > 1}
            />
          ));
        }}
      </QueryState>
    </Modal>
  );
}
