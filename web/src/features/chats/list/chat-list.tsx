import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/store';
import classes from './list.module.css';
import { ListItem } from './list-item';
import { heightOf, itemsOf, keyOf } from './list-items';
import { ListProblem } from './list-problem';
import { useFocusedList } from './use-returned-focus';

/** Where the list stood when a conversation took its place. */
let stood = 0;

/** Active and New in one scroll; only the rows in view exist, so 300 are as quick as 3. */
export const ChatList = memo(function ChatList() {
  const { t } = useTranslation('chats');
  const scroller = useRef<HTMLDivElement>(null);
  const active = useLive((state) => state.active);
  const waiting = useLive((state) => state.waiting);
  const listed = useLive((state) => state.listed);
  const offered = useLive((state) => state.offered);
  const items = itemsOf({ active, waiting, offered, listed });
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items[index]),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 6,
    initialOffset: stood,
  });

  useEffect(() => {
    const element = scroller.current;
    return () => {
      stood = element?.scrollTop ?? 0;
    };
  }, []);

  useFocusedList(scroller);

  return (
    <section className={classes.list} aria-label={t('list')}>
      <ListProblem />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only move between the buttons inside */}
      <div ref={scroller} tabIndex={-1} className={classes.scroller} onKeyDown={moveFocus}>
        <div className={classes.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start, size }) => {
            const item = items[index];
            if (item === undefined) return null;
            const style = { height: size, transform: `translateY(${start}px)` };
            return (
              <div key={key} className={classes.place} style={style}>
                <ListItem item={item} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
});

/** Arrow keys go from row to row. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-open-chat]')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  const row = document.activeElement?.closest('[data-chat-row]')?.querySelector('[data-open-chat]');
  const next = rows[rows.indexOf(row as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
