import type { Block } from './blocks';
import { DayDivider } from './day-divider';
import { MessageGroup } from './message-group';
import { SystemLine } from './system-line';

interface BlockViewProps {
  block: Block;
  customer: string;
  chat: number | undefined;
  fixed: boolean;
}

export function BlockView({ block, customer, chat, fixed }: BlockViewProps) {
  switch (block.kind) {
    case 'day':
      return <DayDivider at={block.at} begun={block.begun} />;
    case 'entry':
      return <SystemLine entry={block.entry} explains={block.explained ? chat : undefined} />;
    case 'group': {
      const { side, messages } = block;
      return <MessageGroup side={side} messages={messages} customer={customer} fixed={fixed} />;
    }
  }
}
