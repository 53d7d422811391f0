import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/use-me';
import type { Contact } from '@/lib/api/types';
import type { ContactField } from './contact-field';
import classes from './editable.module.css';
import '../texts';

const FieldEditor = lazy(() =>
  import('./field-editor').then((it) => ({ default: it.FieldEditor })),
);

interface EditableProps {
  contact: Contact;
  field: ContactField;
  /** The value holds links of its own: only the pencil beside it edits. */
  linked?: boolean;
  children: ReactNode;
}

/** A value that can be changed where it stands, by whoever may; else just the value. */
export function Editable({ contact, field, linked = false, children }: EditableProps) {
  const { t } = useTranslation('contacts');
  const may = useMay('EDIT_RECORDS');
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const label = t(`edit.start.${field}`);

  useEffect(() => {
    // Whoever left by keyboard goes on where they began.
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (!may) return children;
  const still = linked ? (
    <div className={classes.still}>
      <div className={classes.value}>{children}</div>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        c="dimmed"
        size={24}
        aria-label={label}
        title={label}
        onClick={() => setEditing(true)}
      >
        <IconPencil size={15} stroke={1.7} />
      </ActionIcon>
    </div>
  ) : (
    <UnstyledButton
      ref={button}
      className={classes.still}
      title={label}
      onClick={() => setEditing(true)}
    >
      <span className={classes.value}>{children}</span>
      <span className={classes.pencil}>
        <IconPencil size={15} stroke={1.7} role="img" aria-label={label} />
      </span>
    </UnstyledButton>
  );
  if (!editing) return still;
  return (
    <Suspense fallback={still}>
      <FieldEditor contact={contact} field={field} onDone={() => setEditing(false)} />
    </Suspense>
  );
}
