import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/lib/api/types';
import { ProblemNote } from '@/ui/problem-note';
import { TemplatePreview } from './template-preview';
import { useFilling } from './use-filling';

interface TemplateFormProps {
  chat: number;
  template: Template;
  onBack: () => void;
  onSent: () => void;
}

/** A field for each value, and below what the customer gets. */
export function TemplateForm({ chat, template, onBack, onSent }: TemplateFormProps) {
  const { t } = useTranslation('chats');
  const filling = useFilling(chat, template, onSent);

  function label({ part, name, button }: Template['variables'][number]) {
    const words = name.replaceAll('_', ' ');
    if (part === 'HEADER') return t('template.heading', { name: words });
    if (part === 'BODY') return t('template.body', { name: words });
    const title = template.content.buttons[button ?? 0]?.text ?? '';
    return t('template.button', { name: words, button: title });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    filling.send();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {template.variables.map((variable, place) => (
          <TextInput
            key={variable.key}
            label={label(variable)}
            description={
              variable.example === null
                ? undefined
                : t('template.example', { example: variable.example })
            }
            autoFocus={place === 0}
            required
            withAsterisk={false}
            {...filling.field(variable.key)}
          />
        ))}
        <TemplatePreview template={template} values={filling.values} />
        <ProblemNote failure={filling.problem} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('template.back')}
          </Button>
          <Button
            type="submit"
            autoFocus={template.variables.length === 0}
            loading={filling.busy}
            rightSection={<IconSend2 size={16} aria-hidden="true" />}
          >
            {t('composer.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
