import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import type { Colleague } from '@/lib/api/types';
import { notifyDone } from '@/ui/notify';
import { ProblemNote } from '@/ui/problem-note';
import { useOpenerFocus } from '@/ui/use-opener-focus';
import { assignChat } from '../commands/assign-chat';
import { isolated } from '../isolated';

interface OfferToProps {
  chat: number;
  /** The customer's. */
  name: string;
  onClose: () => void;
}

/** A supervisor chooses the one colleague a waiting chat is offered to. */
export function OfferTo({ chat, name, onClose }: OfferToProps) {
  const { t } = useTranslation('chats');
  const { t: common } = useTranslation();
  useOpenerFocus();
  const [agent, setAgent] = useState<string | null>(null);
  const agents = useQuery({
    queryKey: ['chats', chat, 'colleagues'],
    queryFn: ({ signal }) => api.get(`/api/chats/${chat}/colleagues`, { signal }),
    staleTime: 0,
  });
  const labelOf = ({ name: label, state }: Colleague) =>
    state === 'INACTIVE' || state === 'AWAY' || state === 'NO_PLACE'
      ? `${label} (${t(`offer.state.${state}`)})`
      : label;
  const chosen = agents.data?.find(({ id }) => String(id) === agent);
  const assign = useMutation({
    mutationFn: () => assignChat(chat, Number(agent)),
    onSuccess: () => {
      notifyDone(t('offer.given', { name: isolated(chosen?.name ?? '') }));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('offer.toTitle', { name: isolated(name) })} centered>
      <Stack gap="md">
        <Text size="sm">{t('offer.toWords')}</Text>
        <Select
          label={t('offer.agent')}
          placeholder={t('offer.find')}
          data={agents.data?.map((one) => ({ value: String(one.id), label: labelOf(one) })) ?? []}
          searchable
          withScrollArea={false}
          styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
          data-autofocus
          nothingFoundMessage={t('offer.nobody')}
          value={agent}
          onChange={setAgent}
        />
        <ProblemNote failure={assign.error ?? agents.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            disabled={agent === null}
            loading={assign.isPending}
            onClick={() => assign.mutate()}
          >
            {t('offer.give')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
