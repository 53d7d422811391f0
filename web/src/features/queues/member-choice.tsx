import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named } from '@/lib/api/types';
import { useProblemText } from '@/ui/use-problem-text';
import { agentsQuery } from './api/queues';

interface MemberChoiceProps {
  /** Those who are members now; shown by name even before, or without, the list of agents. */
  members: Named[];
  value?: string[];
  onChange?: (ids: string[]) => void;
  error?: ReactNode;
  disabled?: boolean;
}

/** The colleagues of a queue. */
export function MemberChoice({ members, value, onChange, error, disabled }: MemberChoiceProps) {
  const { t } = useTranslation('queues');
  const words = useProblemText();
  const agents = useQuery(agentsQuery);
  const names = new Map(members.map(({ id, name }) => [String(id), name]));
  for (const { id, name } of agents.data ?? []) names.set(String(id), name);
  return (
    <MultiSelect
      label={t('users')}
      description={t('usersHint')}
      placeholder={disabled ? undefined : t('usersFind')}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      searchable
      disabled={disabled}
      hidePickedOptions
      nothingFoundMessage={t('usersNone')}
      value={value}
      onChange={onChange}
      error={agents.error ? words(agents.error) : error}
    />
  );
}
