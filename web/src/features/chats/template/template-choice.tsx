import { Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/lib/api/types';
import { ProblemNote } from '@/ui/problem-note';
import { chosenTemplates, filledText } from './fill-template';
import classes from './template.module.css';
import { useTemplateWords } from './use-template-words';
import { useTemplates } from './use-templates';

interface TemplateChoiceProps {
  chat: number;
  onChoose: (template: Template) => void;
}

/** The arrows go from one to the next, up from the first to the search. */
function move(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  places[places.indexOf(event.target as HTMLElement) + step]?.focus();
}

/** The channel's templates: those that may be sent can be chosen, the others say why not. */
export function TemplateChoice({ chat, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation('chats');
  const templates = useTemplates(chat);
  const line = useTemplateWords();
  const [words, setWords] = useState('');
  const { items = [], language = null, problem = null } = templates.data ?? {};
  const shown = chosenTemplates(items, words, language);

  function nothing() {
    if (templates.isPending) return t('template.loading');
    if (shown.length > 0 || templates.isError) return null;
    return t(items.length === 0 ? 'template.none' : 'template.noneFound');
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut beside the Tab key.
    <div onKeyDown={move}>
      <Stack gap="sm">
        <TextInput
          aria-label={t('template.search')}
          placeholder={t('template.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          data-autofocus
          autoFocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ProblemNote failure={templates.error} onRetry={() => templates.refetch()} />
        {problem !== null && (
          <Text size="sm" c="dimmed">
            {problem}
          </Text>
        )}
        <Text size="sm" role="status">
          {nothing()}
        </Text>
        <ul className={classes.list} aria-label={t('template.list')}>
          {shown.map((template) => (
            <li key={template.id}>
              <UnstyledButton
                className={classes.choice}
                aria-disabled={template.refusal !== null}
                onClick={() => template.refusal === null && onChoose(template)}
              >
                <span className={classes.name}>{template.name}</span>
                <span className={classes.line}>{line(template)}</span>
                <span className={classes.words} dir="auto">
                  {filledText(template, {})}
                </span>
                {template.refusal !== null && (
                  <span className={classes.refusal}>{template.refusal}</span>
                )}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Stack>
    </div>
  );
}
