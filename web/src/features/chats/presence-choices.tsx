import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence, WantedPresence } from '@/lib/api/types';
import { ProblemNote } from '@/ui/problem-note';
import { setPresence } from './commands/set-presence';
import { OtherReason } from './other-reason';
import { PresenceChoice } from './presence-choice';
import { REASONS } from './use-presence-words';

interface PresenceChoicesProps {
  presence: Presence;
  onChosen: () => void;
}

/** Active, Inactive, and why. */
export function PresenceChoices({ presence, onChosen }: PresenceChoicesProps) {
  const { t } = useTranslation('chats');
  const [failure, setFailure] = useState<unknown>(null);
  const { wanted, reason, exceeded, inProgress, limit } = presence;

  async function choose(to: WantedPresence, because?: string) {
    setFailure(null);
    try {
      await setPresence(to, because);
      onChosen();
    } catch (problem) {
      setFailure(problem);
    }
  }

  return (
    <Stack gap={2}>
      {exceeded && (
        <Text size="sm" px={8} py={4}>
          {t('presence.exceededWords', { count: inProgress, limit })}
        </Text>
      )}
      <PresenceChoice
        name={t('presence.active')}
        words={t('presence.activeWords')}
        look="ACTIVE"
        chosen={wanted === 'ACTIVE'}
        onChoose={() => choose('ACTIVE')}
      />
      <PresenceChoice
        name={t('presence.inactive')}
        words={t('presence.inactiveWords')}
        look="INACTIVE"
        chosen={wanted === 'INACTIVE' && !reason}
        onChoose={() => choose('INACTIVE')}
      />
      <Text size="xs" c="dimmed" px={8} pt={6}>
        {t('presence.because')}
      </Text>
      {REASONS.map((ready) => (
        <PresenceChoice
          key={ready}
          name={t(`presence.reason.${ready}`)}
          chosen={wanted === 'INACTIVE' && reason === ready}
          onChoose={() => choose('INACTIVE', ready)}
        />
      ))}
      <OtherReason onChoose={(because) => choose('INACTIVE', because)} />
      <ProblemNote failure={failure} />
    </Stack>
  );
}
