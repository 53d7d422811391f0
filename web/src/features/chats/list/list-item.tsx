import { LoadingLines } from '@/ui/loading-lines';
import { ChatRow } from './chat-row';
import { EmptyGroup } from './empty-group';
import { GroupHeading } from './group-heading';
import type { Item } from './list-items';
import { MoreWaiting } from './more-waiting';

export function ListItem({ item }: { item: Item }) {
  switch (item.kind) {
    case 'heading':
      return <GroupHeading group={item.group} count={item.count} />;
    case 'row':
      return <ChatRow chat={item.chat} index={item.index} of={item.of} offer={item.offer} />;
    case 'empty':
      return <EmptyGroup group={item.group} />;
    case 'more':
      return <MoreWaiting shown={item.shown} count={item.count} />;
    case 'loading':
      return <LoadingLines lines={4} />;
  }
}
