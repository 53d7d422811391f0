import { Anchor } from '@mantine/core';

/** An address a visitor's browser sent: a link only if it is one of the web, since anybody may send anything. */
export function SourceAddress({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <bdi>{address}</bdi>;
  return (
    <Anchor href={address} size="sm" target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{address.replace(/^https?:\/\//i, '')}</bdi>
    </Anchor>
  );
}
