import { Link } from '@tanstack/react-router';
import type { ContactRow } from '@/lib/api/types';
import { ChannelIcon } from '@/ui/channel-icon';
import { NameText } from '@/ui/name-text';
import { When } from '@/ui/when';
import classes from './contact-table.module.css';

interface ContactLineProps {
  contact: ContactRow;
  /** Which row of the whole table it is, the head being the first. */
  place: number;
  top: number;
}

/** One contact in the list; the whole row opens it. */
export function ContactLine({ contact, place, top }: ContactLineProps) {
  const reach = [contact.email, ...contact.phones].filter(Boolean).join(' · ');
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: virtual rows cannot be a table element
    // biome-ignore-start lint/a11y/useFocusableInteractive: the row holds a link
    <div
      role="row"
      aria-rowindex={place}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="cell">
        <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.link}>
          <NameText inherit>{contact.name}</NameText>
        </Link>
      </div>
      <div role="cell" className={classes.reach}>
        <NameText inherit c="dimmed">
          {reach || '–'}
        </NameText>
      </div>
      <div role="cell" className={classes.kinds}>
        {contact.kinds.map((kind) => (
          <ChannelIcon key={kind} kind={kind} />
        ))}
      </div>
      <div role="cell">
        <When at={contact.lastMessageAt} short />
      </div>
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/useFocusableInteractive: see above
  );
}
