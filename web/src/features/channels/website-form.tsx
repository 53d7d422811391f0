import { Switch, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import type { Channel, Queue } from '@/lib/api/types';
import { useSave } from '@/ui/use-save';
import { ChannelCard } from './channel-card';
import { LanguageField } from './language-field';
import { QueueField } from './queue-field';
import { saveChannel } from './save-channel';
import { hostOf, originOf } from './site-address';
import { useWebsiteForm } from './use-website-form';
import { websiteDraft } from './website-draft';

interface WebsiteFormProps {
  /** Undefined when a new one is made. */
  channel?: Channel;
  queues: Queue[];
  action: string;
  onSaved: (channel: Channel) => void;
}

export function WebsiteForm({ channel, queues, action, onSaved }: WebsiteFormProps) {
  const { t } = useTranslation('channels');
  const me = useMe();
  const form = useWebsiteForm(channel, queues);
  const { submit, busy, problem } = useSave({
    form,
    save: (values) =>
      saveChannel(channel?.id, websiteDraft(values, channel === undefined), {
        name: t('queueName'),
        member: me.id,
      }),
    stale: [['channels'], ['queues']],
    onSaved,
  });
  const account = form.getInputProps('account');
  return (
    <ChannelCard
      managed={channel?.managed ?? false}
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={action}
    >
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
      <QueueField queues={queues} {...form.getInputProps('queueId')} />
      <LanguageField label={t('language')} {...form.getInputProps('language')} />
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
    </ChannelCard>
  );
}
