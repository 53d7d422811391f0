import { NumberInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Queue, QueueBody } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { useSave } from '@/ui/use-save';
import { MemberChoice } from './member-choice';
import { MemberRoleChoice } from './member-role-choice';
import { HIGHEST, type QueueValues, queueSchema } from './queue-schema';
import { RuleChoice } from './rule-choice';

interface QueueFormProps {
  /** Undefined when a new one is made. */
  queue?: Queue;
  save: (body: QueueBody) => Promise<Queue>;
  onSaved: (queue: Queue) => void;
}

export function QueueForm({ queue, save, onSaved }: QueueFormProps) {
  const { t } = useTranslation('queues');
  const { t: common } = useTranslation();
  const managed = queue?.managed ?? false;
  const form = useForm<QueueValues>({
    initialValues: {
      name: queue?.name ?? '',
      rule: queue?.rule ?? 'TO_ALL',
      priority: queue?.priority ?? 0,
      users: queue?.users.map(({ id }) => String(id)) ?? [],
      roles: queue?.roles ?? [],
    },
    validate: schemaResolver(queueSchema(common, t('priorityRange')), { sync: true }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save: ({ name, rule, priority, users, roles }) =>
      save({ name: name.trim(), rule, priority, users: users.map(Number), roles }),
    stale: [['queues'], ['channels']],
    onSaved,
  });
  return (
    <FormCard
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={queue ? common('save') : t('add')}
      cancel="/queues"
      managed={managed}
    >
      <TextInput label={t('name')} description={t('nameHint')} {...form.getInputProps('name')} />
      <MemberChoice
        members={queue?.users ?? []}
        disabled={managed}
        {...form.getInputProps('users')}
      />
      <MemberRoleChoice {...form.getInputProps('roles')} />
      <RuleChoice {...form.getInputProps('rule')} />
      <NumberInput
        label={t('priority')}
        description={t('priorityHint')}
        min={0}
        max={HIGHEST}
        clampBehavior="none"
        allowDecimal={false}
        styles={{ wrapper: { maxWidth: 140 } }}
        {...form.getInputProps('priority')}
      />
    </FormCard>
  );
}
