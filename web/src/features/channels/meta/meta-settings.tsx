import { Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { ChannelCard } from '../channel-card';
import { LanguageField } from '../language-field';
import { QueueField } from '../queue-field';
import { BusinessAccountField } from './business-account-field';
import { HumanAgentSwitch } from './human-agent-switch';
import { MetaAdvanced } from './meta-advanced';
import { accountSetting, hasHumanAgent, META_KINDS, type MetaKind } from './meta-kinds';
import { MetaSecrets } from './meta-secrets';
import { useMeta } from './use-meta';

interface MetaSettingsProps {
  channel: Channel & { kind: MetaKind };
  queues: Queue[];
  action: string;
  onSaved: (channel: Channel) => void;
}

/** The settings of a connected account of Meta. */
export function MetaSettings({ channel, queues, action, onSaved }: MetaSettingsProps) {
  const { t } = useTranslation('channels');
  const [replacing, setReplacing] = useState(channel.secretsSet.length < 2);
  const { kind } = channel;
  const account = useMeta({
    kind,
    channel,
    queues,
    secretsNeeded: replacing,
    onSaved: (saved) => {
      account.form.setFieldValue('secrets', { accessToken: '', appSecret: '' });
      setReplacing(false);
      onSaved(saved);
    },
  });
  const { form } = account;
  const { words } = META_KINDS[kind];
  const id = accountSetting(kind, form.values.settings.setUp);
  return (
    <ChannelCard
      managed={channel.managed}
      onSubmit={account.submit}
      busy={account.busy}
      problem={account.problem}
      action={action}
    >
      <TextInput
        label={t('name')}
        description={t('meta.nameHint')}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t(id === 'instagramId' ? 'instagram.ownId' : `${words}.id`)}
        readOnly
        {...form.getInputProps(`settings.${id}`)}
      />
      {kind === 'WHATSAPP' && <BusinessAccountField form={form} />}
      {replacing ? (
        <MetaSecrets kind={kind} form={form} />
      ) : (
        <Group gap="sm">
          <IconKey size={16} aria-hidden="true" />
          <Text size="sm">{t('meta.secretsSet')}</Text>
          {!channel.managed && (
            <Button size="compact-sm" variant="default" onClick={() => setReplacing(true)}>
              {t('meta.secretsReplace')}
            </Button>
          )}
        </Group>
      )}
      <QueueField queues={queues} {...form.getInputProps('queueId')} />
      <LanguageField
        label={t('botLanguage')}
        description={t('botLanguageHint')}
        {...form.getInputProps('language')}
      />
      {hasHumanAgent(kind) && <HumanAgentSwitch form={form} />}
      {!channel.managed && <MetaAdvanced form={form} />}
      <Switch
        label={t('active')}
        description={t('activeBotHint')}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
    </ChannelCard>
  );
}
