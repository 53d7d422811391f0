import { NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactField } from './contact-field';
import { PhoneInputs } from './phone-inputs';
import { useLanguages } from './use-languages';

export interface FieldInputsProps {
  field: ContactField;
  lines: string[];
  onChange: (lines: string[]) => void;
  /** What the server says against the value. */
  error: string | null;
  hint?: string;
  onEnter: () => void;
}

/** Esc belongs to the field, not to the drawer around it. */
export const KEEPS_ESC = { 'data-mantine-stop-propagation': 'true' };

/** What a field is typed or chosen in; it has the focus at once. */
export function FieldInputs(props: FieldInputsProps) {
  const { field, lines, onChange, error, hint, onEnter } = props;
  const { t } = useTranslation('contacts');
  const languages = useLanguages(lines[0] ?? '');
  if (field === 'phones') return <PhoneInputs {...props} />;
  const common = {
    ...KEEPS_ESC,
    'aria-label': t(`history.field.${field}`),
    'data-autofocus': true,
    autoFocus: true,
    size: 'xs' as const,
    error,
    description: hint,
    value: lines[0] ?? '',
  };
  if (field === 'language') {
    return (
      <NativeSelect
        {...common}
        data={[{ value: '', label: t('unknown') }, ...languages]}
        onChange={(event) => onChange([event.currentTarget.value])}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={field === 'email' ? 'email' : 'text'}
      autoComplete="off"
      onChange={(event) => onChange([event.currentTarget.value])}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
