import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { changeText } from '../commands/act-on-message';
import { changeView } from '../live/view';
import classes from './reaction.module.css';

/** Where the text of an own message is changed, in its place. */
export function ChangeBox({ message }: { message: Message }) {
  const { t } = useTranslation('chats');
  const [text, setText] = useState(message.text);
  const [saving, setSaving] = useState(false);
  const changed = text.trim();

  function close() {
    changeView({ editing: null, focus: { chat: message.chatId, on: 'composer' } });
  }

  async function save() {
    if (changed === '' || saving) return;
    setSaving(true);
    if (changed === message.text || (await changeText(message, changed))) close();
    else setSaving(false);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  }

  return (
    <div className={classes.change}>
      <Textarea
        autosize
        autoFocus
        minRows={1}
        maxRows={8}
        maxLength={4096}
        aria-label={t('act.changeText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('act.cancel')}
        </Button>
        <Button size="compact-sm" disabled={changed === ''} loading={saving} onClick={save}>
          {t('act.save')}
        </Button>
      </div>
    </div>
  );
}
