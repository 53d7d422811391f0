import { BlockView } from './block-view';
import type { Block } from './blocks';

interface BlockListProps {
  blocks: readonly Block[];
  customer: string;
  /** The chat whose assignments can be explained. */
  chat?: number;
  /** Read only: nothing can be sent again. */
  fixed?: boolean;
}

export function BlockList({ blocks, customer, chat, fixed = false }: BlockListProps) {
  return blocks.map((block) => (
    <BlockView key={block.key} block={block} customer={customer} chat={chat} fixed={fixed} />
  ));
}
