import { notifications } from '@mantine/notifications';

/** Says briefly that something was done; failures stay where they happened instead. */
export const notifyDone = (message: string) =>
  notifications.show({ message, color: 'teal', autoClose: 3500, withBorder: true });
