import type { Capacity } from '../person/index.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** `browser` after a password, `demonstration` after a click, `token` for a program under a person's name. */
export const sessionKinds = ['browser', 'demonstration', 'token'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** When a session ends, in seconds: unused for `idle`, or `whole` after it began (ASVS 5, 7.3). */
export const sessionLimits: Readonly<Record<SessionKind, { readonly idle: number; readonly whole: number }>> =
  {
    browser: { idle: 8 * hour, whole: 7 * day },
    demonstration: { idle: 8 * hour, whole: 7 * day },
    token: { idle: 90 * day, whole: 90 * day },
  };

export const linkKinds = ['set_up', 'invitation', 'reset'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How long a link lets in, in seconds. */
export const linkLives: Readonly<Record<LinkKind, number>> = {
  set_up: 30 * minute,
  invitation: 7 * day,
  reset: day,
};

/** How long a new mail address may be confirmed, in seconds. */
export const mailChangeLife = day;

/** How long somebody may stay at the provider before they come back, in seconds. */
export const visitLife = 10 * minute;

/** Capacities of a wide view sign in with a one-time code beside the password. */
export const codeCapacities: readonly Capacity[] = ['region_officer', 'centre', 'administrator', 'auditor'];

/**
 * Days after which the address that somebody signed in from is forgotten: what the Computer Crime Act B.E. 2550,
 * section 26, has a provider keep at least.
 */
export const addressDays = 90;

const freeFailures = 5;
const longestDelay = 15 * minute;

/** Seconds to wait after so many failures in a row: none for the first four, then 2, 4, 8 … up to 15 minutes. */
export function delayAfter(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(2 ** Math.min(failures - freeFailures + 1, 20), longestDelay);
}

/** Failures are forgotten after a day without any. */
export const failureMemory = day;
