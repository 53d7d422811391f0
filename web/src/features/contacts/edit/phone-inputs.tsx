import { Button, CloseButton, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FieldInputsProps, KEEPS_ESC } from './field-inputs';

/** All phones of a contact, one line each; an empty line is none. */
export function PhoneInputs({ lines, onChange, error }: FieldInputsProps) {
  const { t } = useTranslation('contacts');
  const shown = lines.length === 0 ? [''] : lines;
  const put = (index: number, text: string) => onChange(shown.with(index, text));
  return (
    <Stack gap={4}>
      {shown.map((line, index) => (
        <TextInput
          key={index}
          {...KEEPS_ESC}
          type="tel"
          size="xs"
          autoComplete="off"
          autoFocus={index === shown.length - 1}
          placeholder="+49 30 123456"
          aria-label={t('edit.phone', { number: index + 1 })}
          error={index === shown.length - 1 ? error : null}
          value={line}
          onChange={(event) => put(index, event.currentTarget.value)}
          rightSection={
            <CloseButton
              size="xs"
              aria-label={t('edit.removePhone', { number: index + 1 })}
              onClick={() => onChange(shown.toSpliced(index, 1))}
            />
          }
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        style={{ alignSelf: 'start' }}
        onClick={() => onChange([...shown, ''])}
      >
        {t('edit.addPhone')}
      </Button>
    </Stack>
  );
}
