import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, ChannelKind, Queue } from '@/lib/api/types';
import { notifyDone } from '@/ui/notify';
import { isMetaKind } from './meta/meta-kinds';
import { MetaSettings } from './meta/meta-settings';
import { isAtTwilio } from './sms/sms-draft';
import { SmsForm } from './sms/sms-form';
import { TelegramSettings } from './telegram/telegram-settings';
import { WebsiteForm } from './website-form';

interface FormProps extends ChannelSettingsProps {
  action: string;
  onSaved: (channel: Channel) => void;
}

interface ChannelSettingsProps {
  channel: Channel;
  queues: Queue[];
}

/** The forms of those kinds that are no website. */
const FORMS: Partial<Record<ChannelKind, ComponentType<FormProps>>> = {
  TELEGRAM: TelegramSettings,
};

/** The settings that the kind of channel has. */
export function ChannelSettings({ channel, queues }: ChannelSettingsProps) {
  const { t } = useTranslation('channels');
  const { t: common } = useTranslation();
  const props = {
    queues,
    action: common('save'),
    onSaved: (saved: Channel) => notifyDone(t('saved', { name: saved.name })),
  };
  if (isAtTwilio(channel)) {
    return (
      <SmsForm
        kind={channel.kind === 'WHATSAPP' ? 'WHATSAPP' : 'SMS'}
        channel={channel}
        {...props}
      />
    );
  }
  if (isMetaKind(channel.kind)) {
    return <MetaSettings channel={{ ...channel, kind: channel.kind }} {...props} />;
  }
  const Settings = FORMS[channel.kind] ?? WebsiteForm;
  return <Settings channel={channel} {...props} />;
}
