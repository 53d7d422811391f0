import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '@/features/chats/isolated';
import { ApiProblem } from '@/lib/api/api-problem';
import type { Contact } from '@/lib/api/types';
import { useProblemText } from '@/ui/use-problem-text';
import { useLanguageName } from '../use-language-name';
import { type ContactField, type FieldValue, linesOf, typedValue } from './contact-field';
import { FieldInputs } from './field-inputs';
import { useFieldChange } from './use-field-change';

interface FieldEditorProps {
  contact: Contact;
  field: ContactField;
  onDone: () => void;
}

/** One field being changed: Enter saves, Esc leaves it as it was. */
export function FieldEditor({ contact, field, onDone }: FieldEditorProps) {
  const { t } = useTranslation('contacts');
  const { t: common } = useTranslation();
  const problemWords = useProblemText();
  const languageName = useLanguageName();
  const [lines, setLines] = useState(() => linesOf(contact[field]));
  const { save, busy, failure, meanwhile, takeTheirs } = useFieldChange({ contact, field, onDone });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) save(typedValue(field, lines));
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  }

  function shown(value: FieldValue) {
    const words = linesOf(value).filter((line) => line !== '');
    if (words.length === 0) return t('edit.nothing');
    return isolated(
      words.map((line) => (field === 'language' ? languageName(line) : line)).join(', '),
    );
  }

  const problem = failure && (fieldSentence(failure) ?? problemWords(failure));
  return (
    <form onSubmit={submit} onKeyDown={press} noValidate>
      <Stack gap={6}>
        <FieldInputs
          field={field}
          lines={lines}
          onChange={setLines}
          error={problem}
          hint={field === 'name' && !contact.nameByPerson ? t('edit.nameHint') : undefined}
          onEnter={() => save(typedValue(field, lines))}
        />
        {meanwhile && (
          <Text size="sm" role="alert">
            {t('edit.meanwhile', { value: shown(meanwhile.theirs) })}
          </Text>
        )}
        <Group gap={6}>
          <Button type="submit" size="compact-sm" loading={busy}>
            {meanwhile ? t('edit.saveMine') : common('save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={meanwhile ? takeTheirs : onDone}>
            {meanwhile ? t('edit.keepTheirs') : common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the server says of the value itself. */
const fieldSentence = (failure: unknown) =>
  failure instanceof ApiProblem ? failure.fields[0]?.message : undefined;
