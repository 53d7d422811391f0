import { fetchNotifications } from '@/lib/notifications';

/** Says briefly that something was done; failures stay where they happened instead. */
export function notifyDone(message: string) {
  void fetchNotifications().then(({ notifications }) =>
    notifications.show({ message, color: 'teal', autoClose: 3500, withBorder: true }),
  );
}
