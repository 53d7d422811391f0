/** Brief notices; nothing is to be said at first, so what shows them comes after the page. */
export const fetchNotifications = () => import('@mantine/notifications');
