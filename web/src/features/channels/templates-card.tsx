import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/features/contacts/use-language-name';
import type { Template } from '@/lib/api/types';
import { Ago } from '@/ui/ago';
import { ProblemNote } from '@/ui/problem-note';
import { refreshTemplates, templatesQuery } from './api/channels';
import classes from './templates-card.module.css';

/** The templates that the provider has for a channel, and how it judges them (ST-3). */
export function TemplatesCard({ channel }: { channel: number }) {
  const { t } = useTranslation('channels');
  const query = templatesQuery(channel);
  const templates = useQuery(query);
  const client = useQueryClient();
  const refresh = useMutation({
    mutationFn: () => refreshTemplates(channel),
    onSuccess: (list) => client.setQueryData(query.queryKey, list),
  });
  const { items = [], fetchedAt = null, problem = null } = templates.data ?? {};
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('templates.title')}
          </Title>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={15} aria-hidden="true" />}
            loading={refresh.isPending}
            onClick={() => refresh.mutate()}
          >
            {t('templates.refresh')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('templates.words')}
        </Text>
        <ProblemNote failure={refresh.error ?? templates.error} />
        {problem !== null && <Text size="sm">{problem}</Text>}
        {problem === null && items.length === 0 && templates.isSuccess && (
          <Text size="sm">{t('templates.none')}</Text>
        )}
        {items.length > 0 && (
          <ul className={classes.list} aria-label={t('templates.title')}>
            {items.map((template) => (
              <TemplateLine key={template.id} template={template} />
            ))}
          </ul>
        )}
        <Text size="xs" c="dimmed">
          {t('templates.fetched')}: {fetchedAt ? <Ago at={fetchedAt} /> : t('templates.never')}
        </Text>
      </Stack>
    </Paper>
  );
}

function TemplateLine({ template }: { template: Template }) {
  const { t } = useTranslation('channels');
  const languageName = useLanguageName();
  const { name, language, status, statusReason, refusal } = template;
  const state = t(`templates.status.${status}`);
  const why = status === 'APPROVED' ? refusal : statusReason;
  return (
    <li className={classes.line}>
      <span className={classes.name}>{name}</span>
      <span className={classes.language}>{languageName(language.replace('_', '-'))}</span>
      <span className={classes.state} data-status={status}>
        {why === null ? state : t('templates.because', { status: state, reason: why })}
      </span>
    </li>
  );
}
