/** What a person is in the book, the most powerful first. */
export const userRoles = ['owner', 'admin', 'bookkeeper', 'viewer'] as const;

export type UserRole = (typeof userRoles)[number];
