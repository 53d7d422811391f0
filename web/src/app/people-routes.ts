import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readFilter } from '@/features/audit/audit-filter';
import { shell } from './entrance-routes';
import { idParam } from './id-param';

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('@/features/account/account-page'), 'AccountPage'),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  staticData: { needs: 'MANAGE_USERS' },
  component: lazyRouteComponent(() => import('@/features/users/users-page'), 'UsersPage'),
});

const newUser = createRoute({
  getParentRoute: () => shell,
  path: '/users/new',
  staticData: { needs: 'MANAGE_USERS' },
  component: lazyRouteComponent(() => import('@/features/users/new-user-page'), 'NewUserPage'),
});

const user = createRoute({
  getParentRoute: () => shell,
  path: '/users/$userId',
  staticData: { needs: 'MANAGE_USERS' },
  params: idParam('userId'),
  component: lazyRouteComponent(() => import('@/features/users/user-page'), 'UserPage'),
});

const roles = createRoute({
  getParentRoute: () => shell,
  path: '/roles',
  staticData: { needs: 'MANAGE_USERS' },
  component: lazyRouteComponent(() => import('@/features/roles/roles-page'), 'RolesPage'),
});

const newRole = createRoute({
  getParentRoute: () => shell,
  path: '/roles/new',
  staticData: { needs: 'MANAGE_USERS' },
  component: lazyRouteComponent(() => import('@/features/roles/new-role-page'), 'NewRolePage'),
});

const role = createRoute({
  getParentRoute: () => shell,
  path: '/roles/$roleId',
  staticData: { needs: 'MANAGE_USERS' },
  params: idParam('roleId'),
  component: lazyRouteComponent(() => import('@/features/roles/role-page'), 'RolePage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  staticData: { needs: 'AUDIT' },
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('@/features/audit/audit-page'), 'AuditPage'),
});

/** The pages about people: who they are, what they may do, and what they did. */
export const people = [account, users, newUser, user, roles, newRole, role, audit] as const;
