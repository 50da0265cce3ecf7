import { z } from 'zod';

/** Who somebody is at a provider: its subject says it only together with its issuer. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Who came back from the provider. */
export interface Person extends Identity {
  /** Whether the provider says that it asked for more than one factor. */
  readonly usedManyFactors: boolean;
  /** Their mail address in small letters, where the provider says that it has verified it. */
  verifiedMail(): Promise<string | null>;
}

/** Of another issuer than the one that the settings name there is nobody, whatever a provider of many tenants says. */
export class OtherIssuer extends Error {}

export function requireIssuer(issuer: string, wanted: string): void {
  if (!URL.canParse(issuer) || new URL(issuer).href !== new URL(wanted).href) throw new OtherIssuer();
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * RFC 8176, 2: `mfa` says that several factors were used. Everything else counts as one: `acr` has no values that all
 * providers share, and two methods of `amr` may be of the same factor.
 */
export function usedManyFactors({ amr }: Claims): boolean {
  return Array.isArray(amr) && amr.includes('mfa');
}

const Mail = z.email();

/**
 * `email_verified` must be `true` itself. Only an address of plain letters counts: others become plain ones in small
 * letters (the Kelvin sign is a k), and somebody else's address with them.
 */
export function verifiedMailOf({ email, email_verified }: Claims): string | null {
  const mail = Mail.safeParse(email);
  return email_verified === true && mail.success ? mail.data.toLowerCase() : null;
}
