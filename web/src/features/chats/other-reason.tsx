import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST = 60;

/** A reason in the agent's own words. */
export function OtherReason({ onChoose }: { onChoose: (reason: string) => void }) {
  const { t } = useTranslation('chats');
  const [reason, setReason] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== '') onChoose(reason.trim());
  }

  return (
    <form onSubmit={submit}>
      <Group gap={6} px={8} py={4} wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          maxLength={LONGEST}
          aria-label={t('presence.other')}
          placeholder={t('presence.otherHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={reason.trim() === ''}>
          {t('presence.set')}
        </Button>
      </Group>
    </form>
  );
}
