import { Center, Group, Image, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

interface EntranceProps {
  title: string;
  words?: string;
  children: ReactNode;
}

/** The page before the page: log-in and first start. */
export function Entrance({ title, words, children }: EntranceProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={420} gap="lg">
        <Group gap="xs" justify="center">
          <Image src="/parley.svg" alt="" w={30} h={30} />
          <Text fw={700} size="xl">
            Parley
          </Text>
        </Group>
        <Paper withBorder p="lg" radius="md" shadow="xs">
          <Stack>
            <div>
              <Title order={1} size="h3">
                {title}
              </Title>
              {words && (
                <Text size="sm" c="dimmed" mt={4}>
                  {words}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}
