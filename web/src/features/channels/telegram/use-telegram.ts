import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { ApiProblem } from '@/lib/api/api-problem';
import type { Channel, ChannelCheck, Queue } from '@/lib/api/types';
import { showFieldProblems } from '@/ui/show-field-problems';
import { useSave } from '@/ui/use-save';
import { checkChannel } from '../api/channels';
import { saveChannel } from '../save-channel';
import { telegramDraft } from './telegram-draft';
import { useTelegramForm } from './use-telegram-form';

interface TelegramOptions {
  channel?: Channel;
  queues: Queue[];
  onSaved: (channel: Channel) => void;
}

/** What Telegram said of a token, and which one that was. */
type Tested = ChannelCheck & { key: string };

/** A bot being connected or changed: its form, the test of its token, and the question of taking it over. */
export function useTelegram({ channel, queues, onSaved }: TelegramOptions) {
  const { t } = useTranslation('channels');
  const me = useMe();
  const [tested, setTested] = useState<Tested | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [testProblem, setTestProblem] = useState<unknown>(null);
  const elsewhere = tested?.webhookElsewhere ?? null;
  const form = useTelegramForm({
    channel,
    queues,
    mustTakeOver: elsewhere !== null || refusal !== null,
  });
  const draft = telegramDraft(form.values);
  const key = JSON.stringify([draft.secrets, draft.settings?.apiBase]);
  // What was said and agreed to of one token says nothing of another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for another token or address
  useEffect(() => {
    setTested(null);
    setRefusal(null);
    setTestProblem(null);
    form.setFieldValue('takeOver', false);
  }, [key]);
  const saving = useSave({
    form,
    save: (values) => {
      const first = { name: t('queueName'), member: me.id };
      return saveChannel(channel?.id, telegramDraft(values), first).catch((failure) => {
        if (isElsewhere(failure)) setRefusal(failure.message);
        throw failure;
      });
    },
    stale: [['channels'], ['queues']],
    onSaved: (saved) => {
      setTested(null);
      setRefusal(null);
      form.setFieldValue('takeOver', false);
      onSaved(saved);
    },
  });
  const test = useMutation({
    mutationFn: (_asked: string) =>
      checkChannel({ ...draft, name: draft.name || 'Telegram', queueId: Number(draft.queueId) }),
    onMutate: () => setTestProblem(null),
    onSuccess: (said, asked) => {
      if (asked !== key) return;
      setTested({ ...said, key });
      if (form.getValues().name.trim() === '') form.setFieldValue('name', said.title.slice(0, 100));
    },
    onError: (failure) => setTestProblem(showFieldProblems(form, failure)),
  });
  return {
    form,
    submit: saving.submit,
    busy: saving.busy,
    problem: isElsewhere(saving.problem) ? null : saving.problem,
    /** Null until the token in the field was tested. */
    found: tested?.key === key ? tested : null,
    test: () => {
      const wrong = ['secrets.botToken', 'settings.apiBase'].map((it) => form.validateField(it));
      if (!wrong.some(({ hasError }) => hasError)) test.mutate(key);
    },
    testing: test.isPending,
    testProblem,
    /** Why the bot has to be taken over, as a sentence; null if it need not. */
    takeOver: elsewhere === null ? refusal : t('takeOver', { address: elsewhere }),
  };
}

const isElsewhere = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem && failure.type === 'webhook-elsewhere';
