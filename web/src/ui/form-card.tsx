import { Button, Group, Paper, Stack } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form-card.module.css';

import { ManagedNote } from './managed-note';
import { keepFocus, press } from './press';
import { ProblemNote } from './problem-note';

interface FormCardProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  busy: boolean;
  problem: unknown;
  /** What the main button does, in words. */
  action: string;
  /** Where Cancel leads; without it there is none. */
  cancel?: LinkProps['to'];
  /** The configuration file says what the fields hold: they can be read, not changed. */
  managed?: boolean;
  children: ReactNode;
}

/** Where there is something to mend, for those who see it and those who hear it. */
function focusFirstWrong(form: HTMLElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** A form on a card: fields, what went wrong, and its buttons. */
export function FormCard(props: FormCardProps) {
  const { onSubmit, busy, problem, action, cancel, managed = false, children } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    // What the server does not take shows beside its field, too.
    if (wasBusy.current && !busy) focusFirstWrong(form.current);
    wasBusy.current = busy;
  }, [busy]);

  function submit(event: FormEvent<HTMLFormElement>) {
    onSubmit(event);
    // The fields learn in the next picture that they are wrong.
    requestAnimationFrame(() => focusFirstWrong(form.current));
  }

  return (
    <Paper ref={form} component="form" withBorder p="lg" radius="md" onSubmit={submit} noValidate>
      <Stack gap="md">
        {managed && <ManagedNote />}
        <fieldset disabled={managed} className={classes.fields}>
          <Stack gap="md">{children}</Stack>
        </fieldset>
        <ProblemNote failure={problem} />
        {!managed && (
          <Group>
            <Button type="submit" loading={busy} {...press}>
              {action}
            </Button>
            {cancel && (
              <Button component={Link} to={cancel} variant="default" onMouseDown={keepFocus}>
                {t('cancel')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
