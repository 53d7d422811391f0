import { Alert, Anchor, Text, TextInput } from '@mantine/core';
import { IconCheck, IconExternalLink } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { LanguageField } from '../language-field';
import { QueueField } from '../queue-field';
import { Step } from '../telegram/step';
import { BusinessAccountField } from './business-account-field';
import { HumanAgentSwitch } from './human-agent-switch';
import { MetaAccountField } from './meta-account-field';
import { MetaAdvanced } from './meta-advanced';
import { hasHumanAgent, META_KINDS, type MetaKind } from './meta-kinds';
import { MetaSecrets } from './meta-secrets';
import { SetUpChoice } from './set-up-choice';
import { useMeta } from './use-meta';

interface MetaSetupProps {
  kind: MetaKind;
  queues: Queue[];
  onSaved: (channel: Channel) => void;
}

/** Three steps to a connected account; the last comes once Meta has told its name. */
export function MetaSetup({ kind, queues, onSaved }: MetaSetupProps) {
  const { t } = useTranslation('channels');
  const account = useMeta({ kind, queues, secretsNeeded: true, onSaved });
  const { form, found } = account;
  const { words } = META_KINDS[kind];
  function test(event: FormEvent) {
    event.preventDefault();
    account.test();
  }
  return (
    <FormCard
      onSubmit={found ? account.submit : test}
      busy={account.busy || account.testing}
      problem={found ? account.problem : account.testProblem}
      action={t(found ? 'meta.save' : 'meta.test')}
      cancel="/channels"
    >
      <Step number={1} title={t('meta.app')}>
        <Text size="sm">
          {t(`${words}.appWords`)}{' '}
          <Anchor
            href="https://developers.facebook.com/apps"
            target="_blank"
            rel="noopener noreferrer"
            inherit
            underline="always"
          >
            {t('meta.appLink')} <IconExternalLink size={13} aria-hidden="true" />
          </Anchor>
        </Text>
      </Step>
      <Step number={2} title={t('meta.account')}>
        {kind === 'INSTAGRAM' && <SetUpChoice form={form} />}
        <MetaAccountField kind={kind} form={form} />
        {kind === 'WHATSAPP' && <BusinessAccountField form={form} />}
        <MetaSecrets kind={kind} form={form} />
        <MetaAdvanced form={form} />
        {found && (
          <Alert role="status" color="teal" variant="light" icon={<IconCheck size={18} />}>
            <bdi>{t('meta.found', { title: found.title })}</bdi>
          </Alert>
        )}
      </Step>
      {found && (
        <Step number={3} title={t('meta.connect')}>
          <TextInput
            label={t('name')}
            description={t('meta.nameHint')}
            {...form.getInputProps('name')}
          />
          <QueueField queues={queues} {...form.getInputProps('queueId')} />
          <LanguageField
            label={t('botLanguage')}
            description={t('botLanguageHint')}
            {...form.getInputProps('language')}
          />
          {hasHumanAgent(kind) && <HumanAgentSwitch form={form} />}
        </Step>
      )}
    </FormCard>
  );
}
