import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** The list this page belongs to. */
  parent?: { label: string; to: LinkProps['to'] };
  /** Stands before the title: a picture. */
  lead?: ReactNode;
  action?: ReactNode;
  /** Narrow pages for forms and reading, wide ones for lists. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

/** A section page: where it belongs, its title, its main action, and the content. */
export function Page({ title, parent, lead, action, width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  return (
    <div className={classes.page} data-width={width}>
      {parent && (
        <Group gap={4} mb={2} component="nav" wrap="nowrap">
          <Anchor component={Link} to={parent.to} size="sm">
            {parent.label}
          </Anchor>
          <IconChevronRight size={14} aria-hidden="true" />
          <Text component="bdi" size="sm" c="dimmed" truncate>
            {title}
          </Text>
        </Group>
      )}
      <Group justify="space-between" align="center" mb="md" wrap="nowrap" gap="sm">
        <Group wrap="nowrap" gap="sm" className={classes.title}>
          {lead}
          <Title order={1} size="h3" lineClamp={3} className={classes.title} title={title}>
            <bdi>{title}</bdi>
          </Title>
        </Group>
        {action}
      </Group>
      {children}
    </div>
  );
}
