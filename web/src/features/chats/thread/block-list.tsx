import { BlockView } from './block-view';
import type { Block } from './blocks';

interface BlockListProps {
  blocks: readonly Block[];
  customer: string;
  /** Read only: nothing can be sent again. */
  fixed?: boolean;
}

export function BlockList({ blocks, customer, fixed = false }: BlockListProps) {
  return blocks.map((block) => (
    <BlockView key={block.key} block={block} customer={customer} fixed={fixed} />
  ));
}
