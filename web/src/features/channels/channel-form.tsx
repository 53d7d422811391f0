import { Alert, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import type { Channel, Queue } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { useSave } from '@/ui/use-save';
import { saveChannel } from './save-channel';
import { hostOf, originOf } from './site-address';
import { useChannelForm } from './use-channel-form';

interface ChannelFormProps {
  /** Undefined when a new one is made. */
  channel?: Channel;
  queues: Queue[];
  action: string;
  onSaved: (channel: Channel) => void;
}

export function ChannelForm({ channel, queues, action, onSaved }: ChannelFormProps) {
  const { t } = useTranslation('channels');
  const { t: common } = useTranslation();
  const me = useMe();
  const form = useChannelForm(channel, queues);
  const { submit, busy, problem } = useSave({
    form,
    save: (values) => saveChannel(channel?.id, values, { name: t('queueName'), member: me.id }),
    stale: [['channels'], ['queues']],
    onSaved,
  });
  const account = form.getInputProps('account');
  return (
    <FormCard onSubmit={submit} busy={busy} problem={problem} action={action} cancel="/channels">
      <TextInput label={t('name')} description={t('nameHint')} {...form.getInputProps('name')} />
      <TextInput
        label={t('account')}
        description={t('accountHint')}
        placeholder="shop.example"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        {...account}
        onBlur={(event) => {
          if (event.target.value !== '') form.setFieldValue('account', hostOf(event.target.value));
          account.onBlur?.(event);
        }}
      />
      {queues.length === 0 ? (
        <Alert variant="light" icon={<IconInbox size={18} />}>
          {t('queueFirst', { queue: t('queueName') })}
        </Alert>
      ) : (
        <Select
          label={t('queue')}
          description={t('queueHint')}
          data={queues.map(({ id, name }) => ({ value: String(id), label: name }))}
          searchable
          allowDeselect={false}
          {...form.getInputProps('queueId')}
        />
      )}
      <Select
        label={t('language')}
        data={(['en', 'de'] as const).map((key) => ({
          value: key,
          label: common(`language.${key}`),
        }))}
        allowDeselect={false}
        maw={280}
        {...form.getInputProps('language')}
      />
      <TagsInput
        label={t('origins')}
        description={channel ? t('originsHint') : t('originsHintNew')}
        placeholder={form.values.allowedOrigins.length === 0 ? 'https://shop.example' : undefined}
        acceptValueOnBlur
        splitChars={[',', ' ']}
        {...form.getInputProps('allowedOrigins')}
        onChange={(origins) => form.setFieldValue('allowedOrigins', origins.map(originOf))}
      />
      {channel && (
        <Switch
          label={t('active')}
          description={t('activeHint')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </FormCard>
  );
}
