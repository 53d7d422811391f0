import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import type { Channel, ChannelCheck, Queue } from '@/lib/api/types';
import { isLanguage } from '@/lib/i18n/language';
import { showFieldProblems } from '@/ui/show-field-problems';
import { useSave } from '@/ui/use-save';
import { checkChannel } from '../api/channels';
import { saveChannel } from '../save-channel';
import { metaDraft } from './meta-draft';
import { accountSetting, type MetaKind, type SetUp } from './meta-kinds';
import { GRAPH_VERSION, type MetaValues, metaSchema, officialBase } from './meta-schema';

interface MetaOptions {
  kind: MetaKind;
  /** Undefined when a new one is made. */
  channel?: Channel;
  queues: Queue[];
  /** The secrets are typed, because there are none or others are to replace them. */
  secretsNeeded: boolean;
  onSaved: (channel: Channel) => void;
}

/** An account of Meta being connected or changed: its form, and the test of its access. */
export function useMeta({ kind, channel, queues, secretsNeeded, onSaved }: MetaOptions) {
  const { t } = useTranslation('channels');
  const me = useMe();
  const [tested, setTested] = useState<(ChannelCheck & { key: string }) | null>(null);
  const [testProblem, setTestProblem] = useState<unknown>(null);
  const form = useMetaForm(kind, channel, queues, secretsNeeded);
  const draft = metaDraft(kind, form.values);
  // What was said of one account and its secrets says nothing of others.
  const key = JSON.stringify([draft.secrets, { ...draft.settings, humanAgent: null }]);
  const saving = useSave({
    form,
    save: (values) =>
      saveChannel(channel?.id, metaDraft(kind, values), { name: t('queueName'), member: me.id }),
    stale: [['channels'], ['queues']],
    onSaved,
  });
  const test = useMutation({
    mutationFn: (_asked: string) =>
      checkChannel({ ...draft, name: draft.name || 'Meta', queueId: Number(draft.queueId) }),
    onMutate: () => setTestProblem(null),
    onSuccess: (said, asked) => {
      setTested({ ...said, key: asked });
      if (form.getValues().name.trim() === '') form.setFieldValue('name', said.title.slice(0, 100));
    },
    onError: (failure) => setTestProblem(showFieldProblems(form, failure)),
  });
  return {
    form,
    submit: saving.submit,
    busy: saving.busy,
    problem: saving.problem,
    /** Null until what stands in the fields was tested. */
    found: tested?.key === key ? tested : null,
    test: () => {
      const fields = [
        `settings.${accountSetting(kind, form.values.settings.setUp)}`,
        'settings.businessAccountId',
        'secrets.accessToken',
        'secrets.appSecret',
        'settings.graphBase',
        'settings.graphVersion',
      ].map((field) => form.validateField(field));
      if (!fields.some(({ hasError }) => hasError)) test.mutate(key);
    },
    testing: test.isPending,
    testProblem,
  };
}

function useMetaForm(
  kind: MetaKind,
  channel: Channel | undefined,
  queues: Queue[],
  secrets: boolean,
) {
  const { t, i18n } = useTranslation('channels');
  const { t: common } = useTranslation();
  const queueId = channel?.queueId ?? (queues.length === 1 ? queues[0]?.id : undefined);
  const stored = channel?.settings ?? {};
  const setUp: SetUp = stored.setUp === 'INSTAGRAM' ? 'INSTAGRAM' : 'PAGE';
  return useForm<MetaValues>({
    initialValues: {
      name: channel?.name ?? '',
      queueId: queueId === undefined ? null : String(queueId),
      language: [channel?.language, i18n.language].find(isLanguage) ?? 'en',
      active: channel?.active ?? true,
      secrets: { accessToken: '', appSecret: '' },
      settings: {
        pageId: stored.pageId ?? '',
        phoneNumberId: stored.phoneNumberId ?? '',
        instagramId: stored.instagramId ?? '',
        setUp,
        businessAccountId: stored.businessAccountId ?? '',
        humanAgent: stored.humanAgent === 'true',
        graphBase: stored.graphBase ?? officialBase(setUp),
        graphVersion: stored.graphVersion ?? GRAPH_VERSION,
      },
    },
    validate: schemaResolver(
      metaSchema(common, t, {
        queue: queues.length > 0,
        secrets,
        id: (chosen) => accountSetting(kind, chosen),
      }),
      {
        sync: true,
      },
    ),
    validateInputOnBlur: [
      'name',
      'settings.pageId',
      'settings.phoneNumberId',
      'settings.instagramId',
      'settings.businessAccountId',
      'settings.graphBase',
      'settings.graphVersion',
    ],
  });
}
