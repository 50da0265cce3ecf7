/**
 * As whom a letter is signed: by whoever holds the post, for whoever holds it and is away (รักษาราชการแทน), or with a
 * power that they gave (ปฏิบัติราชการแทน).
 */
export const signedAs = ['holder', 'acting', 'delegated'] as const;
export type SignedAs = (typeof signedAs)[number];
