import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryState } from '@/ui/query-state';
import { useRuleWords } from '@/ui/use-rule-words';
import { routingRulesQuery } from './api/queues';

interface RuleChoiceProps {
  value?: string;
  onChange?: (rule: string) => void;
  error?: ReactNode;
}

/** The routing rules with what each does. */
export function RuleChoice({ value, onChange, error }: RuleChoiceProps) {
  const { t } = useTranslation('queues');
  const words = useRuleWords();
  const query = useQuery(routingRulesQuery);
  return (
    <Radio.Group label={t('rule')} value={value} onChange={onChange} error={error}>
      <Stack gap="xs" mt="xs">
        <QueryState query={query}>
          {(rules) =>
            rules.map(({ key, ...own }) => {
              const { name, description } = words(key, own);
              return <Radio key={key} value={key} label={name} description={description} />;
            })
          }
        </QueryState>
      </Stack>
    </Radio.Group>
  );
}
