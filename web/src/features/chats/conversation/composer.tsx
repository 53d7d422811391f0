import { Button, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSend2 } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelKind, LongestText, Via } from '@/lib/api/types';
import { sayTyping } from '../commands/say-typing';
import { sendMessage } from '../commands/send-message';
import { AttachButton } from '../files/attach-button';
import { UploadTray } from '../files/upload-tray';
import { useUploads } from '../files/uploads';
import { useAddFiles } from '../files/use-add-files';
import { useDrop } from '../files/use-drop';
import { useFilesTaken } from '../files/use-files-taken';
import { drafts, useDraft } from '../live/drafts';
import { TemplateButton } from '../template/template-button';
import { ArrivedMeanwhile } from './arrived-meanwhile';
import classes from './composer.module.css';
import { ComposerHint } from './composer-hint';
import { EmojiPicker } from './emoji-picker';
import { QuoteBar } from './quote-bar';
import { lengthOf, splitText } from './text-parts';
import { useLongestText } from './use-longest-text';
import { useMessageKeys } from './use-message-keys';
import { useWantedFocus } from './use-wanted-focus';

/** At 200 % zoom a window is low: the talk keeps room to be read. */
const LOW = '(max-height: 520px)';

interface ComposerProps {
  chat: number;
  kind: ChannelKind;
  via: Via;
  /** Whom it goes to. */
  name: string;
}

/** Where an answer is written; what is typed is kept until it is sent. */
export function Composer({ chat, kind, via, name }: ComposerProps) {
  const { t } = useTranslation('chats');
  const text = useDraft(chat);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const low = useMediaQuery(LOW);
  useWantedFocus(chat, 'composer', field);
  const messageKeys = useMessageKeys(chat);
  const waiting = useUploads(chat);
  const alone = useLongestText(chat);
  const caption = useFilesTaken(chat)?.longestCaption ?? alone.most;
  const drop = useDrop(useAddFiles(chat));
  const trimmed = text.trim();
  const longest: LongestText = waiting.length > 0 ? { most: caption, unit: 'CHARACTERS' } : alone;
  const left = longest.most - lengthOf(trimmed, longest);
  const parts = left < 0 ? splitText(trimmed, alone) : [];
  const nothing = trimmed === '' && waiting.length === 0;
  const notYet = waiting.some(({ done }) => done === undefined);

  function change(next: string) {
    drafts.set(chat, next);
    if (next !== '') sayTyping(chat);
  }

  function send(inParts = false) {
    sendMessage(chat, longest, inParts ? alone : undefined);
    field.current?.focus();
  }

  function press(event: KeyboardEvent) {
    messageKeys(event);
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  function insert(emoji: string) {
    const { selectionStart, selectionEnd } = field.current ?? {
      selectionStart: 0,
      selectionEnd: 0,
    };
    change(text.slice(0, selectionStart) + emoji + text.slice(selectionEnd));
    const at = selectionStart + emoji.length;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  }

  return (
    <div className={classes.composer}>
      <ArrivedMeanwhile key={chat} chat={chat} typing={text !== ''} />
      <div className={classes.box} data-drop={drop.over || undefined} {...drop.handlers}>
        <QuoteBar chat={chat} onGone={() => field.current?.focus()} />
        <UploadTray chat={chat} />
        <Textarea
          ref={field}
          variant="unstyled"
          autosize
          minRows={low ? 1 : 2}
          maxRows={low ? 4 : 10}
          aria-label={t('composer.label', { name })}
          aria-describedby={hint}
          aria-invalid={left < 0}
          placeholder={t('composer.hint')}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
        />
        <div className={classes.tools}>
          <EmojiPicker onChoose={insert} />
          <AttachButton chat={chat} onChosen={() => field.current?.focus()} />
          {kind === 'WHATSAPP' && via !== 'TWILIO' && (
            <TemplateButton chat={chat} name={name} small />
          )}
          <ComposerHint id={hint} kind={kind} text={trimmed} longest={longest} left={left} />
          <Button
            size="compact-md"
            disabled={nothing || notYet || parts === null}
            rightSection={<IconSend2 size={16} aria-hidden="true" className={classes.mirrored} />}
            onClick={() => send(left < 0)}
          >
            {left < 0 && parts !== null
              ? t('composer.sendParts', { count: waiting.length + parts.length })
              : t('composer.send')}
          </Button>
        </div>
      </div>
    </div>
  );
}
